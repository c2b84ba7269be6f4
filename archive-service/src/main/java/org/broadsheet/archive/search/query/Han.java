package org.broadsheet.archive.search.query;

/** Chinese characters. */
public final class Han {
    private Han() {}

    public static boolean is(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint == '〇';
    }

    /** Whether all of a text is written without blanks, in characters that are indexed in pairs. */
    public static boolean isOneRun(String text) {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).allMatch(script -> switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        });
    }

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(Han::is);
    }

    /** Whether a Chinese character stands alone, without another directly beside it: bigrams can't find those. */
    public static boolean standsAlone(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (is(c)) {
                run++;
            } else if (run == 1) {
                return true;
            } else {
                run = 0;
            }
            i += Character.charCount(c);
        }
        return run == 1;
    }
}
