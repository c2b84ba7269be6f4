package org.broadsheet.parse.masthead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** A Chinese title in Latin letters, as newspapers print it under the nameplate: LIAO YUAN RI BAO. */
final class PinyinTitle {
    /** First readings of characters whose dictionary order is not that of names; place names use these. */
    private static final String NAME_CHARACTERS = "长重都朝行乐厦蚌峤六";

    private static final String[] NAME_READINGS = {
        "chang", "chong", "du", "chao", "xing", "le", "xia", "beng", "qiao", "lu"
    };

    /** At most one entry a character; the dictionary parses each entry anew. */
    private static final Map<Character, String[]> READINGS = new ConcurrentHashMap<>();

    private PinyinTitle() {}

    /** Upper case, syllable by syllable; empty where a character has no reading. */
    static String of(String title) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            int name = NAME_CHARACTERS.indexOf(title.charAt(i));
            String[] readings = readings(title.charAt(i));
            if (readings.length == 0) {
                return "";
            }
            boolean place = name >= 0 && (name < NAME_CHARACTERS.length() - 1 || i == 0);
            spelled.append(i == 0 ? "" : " ").append(place ? NAME_READINGS[name] : readings[0]);
        }
        return spelled.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether the letters spell the title in any of its characters' readings, whatever the case and spacing. */
    static boolean spells(String letters, String title) {
        String plain = plain(letters);
        boolean[] reached = new boolean[plain.length() + 1];
        reached[0] = true;
        boolean any = !title.isEmpty();
        for (int i = 0; any && i < title.length(); i++) {
            boolean[] next = new boolean[reached.length];
            any = false;
            for (String reading : readings(title.charAt(i))) {
                for (int at = 0; at + reading.length() <= plain.length(); at++) {
                    if (reached[at] && plain.startsWith(reading, at)) {
                        next[at + reading.length()] = true;
                        any = true;
                    }
                }
            }
            reached = next;
        }
        return any && reached[plain.length()];
    }

    private static String plain(String letters) {
        StringBuilder plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = (char) (letters.charAt(i) | 32);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String[] readings(char c) {
        String[] known = READINGS.get(c);
        return known == null ? READINGS.computeIfAbsent(c, PinyinTitle::lookUp) : known;
    }

    private static String[] lookUp(char c) {
        String[] toned = PinyinHelper.toHanyuPinyinStringArray(c);
        return toned == null
                ? new String[0]
                : Arrays.stream(toned).map(PinyinTitle::toneless).distinct().toArray(String[]::new);
    }

    /** {@code lu:4} is read {@code lv}: the tone stands last, ü is written u with a colon. */
    private static String toneless(String reading) {
        String letters = Character.isDigit(reading.charAt(reading.length() - 1))
                ? reading.substring(0, reading.length() - 1)
                : reading;
        return letters.replace("u:", "v");
    }
}
