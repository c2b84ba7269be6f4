package org.broadsheet.parse.newspaper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/**
 * Makes a newspaper's slug from its title: the pinyin of Han characters joined (辽源日报 → {@code liaoyuanribao}), Latin
 * letters in lower case, words joined by hyphens (The Daily News → {@code the-daily-news}).
 */
public final class NewspaperSlug {
    private static final int LONGEST = 80;

    /** Place names whose reading is not that of their characters alone. Longer keys don't overlap shorter ones. */
    private static final Map<String, String> PLACE_READINGS = Map.ofEntries(
            Map.entry("重庆", "chongqing"),
            Map.entry("重慶", "chongqing"),
            Map.entry("长", "chang"),
            Map.entry("長", "chang"),
            Map.entry("朝阳", "chaoyang"),
            Map.entry("朝陽", "chaoyang"),
            Map.entry("厦门", "xiamen"),
            Map.entry("廈門", "xiamen"),
            Map.entry("大厦", "dasha"),
            Map.entry("都", "du"),
            Map.entry("乐山", "leshan"),
            Map.entry("乐清", "yueqing"),
            Map.entry("蚌埠", "bengbu"),
            Map.entry("六安", "luan"),
            Map.entry("台州", "taizhou"),
            Map.entry("丽水", "lishui"),
            Map.entry("大同", "datong"),
            Map.entry("大连", "dalian"),
            Map.entry("单县", "shanxian"),
            Map.entry("尉犁", "yuli"),
            Map.entry("番禺", "panyu"),
            Map.entry("铅山", "yanshan"),
            Map.entry("洪洞", "hongtong"),
            Map.entry("西藏", "xizang"));

    private NewspaperSlug() {}

    /** The slug of a title, or null where the title is null or has no letter to make one from. */
    public static @Nullable String of(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String text = Normalizer.normalize(title, Normalizer.Form.NFKC);
        StringBuilder slug = new StringBuilder();
        int at = 0;
        while (at < text.length() && slug.length() < LONGEST) {
            at = append(text, at, slug);
        }
        String joined = stripHyphens(slug);
        return joined.isEmpty() ? null : joined;
    }

    private static int append(String text, int at, StringBuilder slug) {
        for (int length = 2; length >= 1; length--) {
            String known = at + length <= text.length() ? PLACE_READINGS.get(text.substring(at, at + length)) : null;
            if (known != null) {
                slug.append(known);
                return at + length;
            }
        }
        int codePoint = text.codePointAt(at);
        if (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN) {
            slug.append(pinyin(codePoint));
        } else {
            appendLatin(codePoint, slug);
        }
        return at + Character.charCount(codePoint);
    }

    private static void appendLatin(int codePoint, StringBuilder slug) {
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        char first = plain.charAt(0);
        if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) {
            slug.append(first);
        } else if (codePoint != '\'' && codePoint != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static String pinyin(int codePoint) {
        if (!Character.isBmpCodePoint(codePoint)) {
            return "";
        }
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) codePoint, format);
            return readings == null || readings.length == 0 ? "" : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException("A fixed pinyin format was refused", impossible);
        }
    }

    private static String stripHyphens(StringBuilder slug) {
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }
}
