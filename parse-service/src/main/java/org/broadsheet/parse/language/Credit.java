package org.broadsheet.parse.language;

import java.util.regex.Matcher;

/** Who made a picture, at the end of its caption: in Chinese with one of few words at the end, or with the word for a picture. */
public final class Credit {
    /** Two characters each. */
    private static final String WORDS = "报道報導摄影攝影社发社發图片圖片中国视觉提供供圖TO";

    private static final String WORDS_OF_ONE = "摄攝图绘";

    /** A credit has the word for a picture within so many characters of its end. */
    private static final int PICTURE_WITHIN = 24;

    private Credit() {}

    /** Where the credit begins that ends a folded line, or -1. */
    public static int at(String line, LanguagePack pack) {
        if (pack.isChinese() && !mayEnd(line)) {
            return -1;
        }
        Matcher credit = pack.credit().matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
        for (int i = 0; i < line.length(); i++) {
            // It begins the line or stands behind a sentence, a quotation or a blank.
            boolean begins = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
            if (begins && credit.region(i, line.length()).lookingAt()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a credit may end a stretch of text that is not folded yet. */
    public static boolean mayEnd(String text, int start, int end, LanguagePack pack) {
        if (!pack.isChinese() || end <= start || Folded.fold(text.charAt(end - 1)) == ')') {
            return end > start;
        }
        int from = Math.max(start, end - PICTURE_WITHIN - 2);
        return mayEnd(Folded.of(text, from, end));
    }

    static boolean mayEnd(String line) {
        int last = line.length() - 1;
        boolean closed = last > 0 && line.charAt(last) == ')';
        int open = closed ? line.lastIndexOf('(') : -1;
        return endsInWord(line, closed ? last - 1 : last)
                || open > 0
                        && endsInWord(
                                line, line.substring(0, open).stripTrailing().length() - 1)
                || namesPicture(line, Math.max(0, last - PICTURE_WITHIN));
    }

    private static boolean endsInWord(String line, int last) {
        boolean word = last >= 0 && WORDS_OF_ONE.indexOf(line.charAt(last)) >= 0;
        for (int i = 0; last > 0 && i < WORDS.length(); i += 2) {
            word |= line.charAt(last) == WORDS.charAt(i + 1) && line.charAt(last - 1) == WORDS.charAt(i);
        }
        return word;
    }

    /** 图片, 照片: nothing else that is made of 片 belongs to a credit. */
    private static boolean namesPicture(String line, int from) {
        for (int at = line.indexOf('片', from); at >= 0; at = line.indexOf('片', at + 1)) {
            if (at > 0 && "图圖照".indexOf(line.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
