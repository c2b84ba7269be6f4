package org.broadsheet.parse.language;

import java.util.regex.Matcher;

/** Who made a picture, at the end of its caption: in Chinese with one of few words at the end, or with the word for a picture. */
public final class Credit {
    /** Two characters each. */
    private static final String WORDS = "报道報導摄影攝影畫面画面社发社發图片圖片中国视觉提供供圖TO";

    /** What a credit stands behind, blanks aside. */
    private static final String ENDS = "。!?！？”」)";

    private static final String WORDS_OF_ONE = "摄攝图绘作";

    /** A credit has the word for a picture within so many characters of its end. */
    private static final int PICTURE_WITHIN = 24;

    private Credit() {}

    /** Where the credit begins that ends a folded line, or -1. */
    public static int at(String line, LanguagePack pack) {
        boolean chinese = pack.isChinese();
        if (chinese && !mayEnd(line)) {
            return -1;
        }
        Matcher credit = pack.credit().matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
        for (int i = 0; i < line.length(); i++) {
            boolean may = chinese ? mayBegin(line, i) : i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
            if (may && credit.region(i, line.length()).lookingAt()) {
                return i;
            }
        }
        return -1;
    }

    /** It begins the line or stands behind a sentence, a quotation or a blank, and begins with a name or a word. */
    private static boolean mayBegin(String line, int at) {
        char first = line.charAt(at);
        char before = at == 0 ? ' ' : line.charAt(at - 1);
        return (first == '(' || first == '·' || first >= '\u3400' && first <= '\u9FFF')
                && (before <= ' ' || ENDS.indexOf(before) >= 0);
    }

    /** Whether a credit may end a stretch of text that is not folded yet. */
    public static boolean mayEnd(String text, int start, int end, LanguagePack pack) {
        if (!pack.isChinese() || end <= start) {
            return end > start;
        }
        char last = Folded.fold(text.charAt(end - 1));
        return last == ')'
                || WORDS_OF_ONE.indexOf(last) >= 0
                || end - start > 1 && isWord(Folded.fold(text.charAt(end - 2)), last)
                || namesPicture(text, Math.max(start, end - 1 - PICTURE_WITHIN), start, end);
    }

    static boolean mayEnd(String line) {
        int last = line.length() - 1;
        boolean closed = last > 0 && line.charAt(last) == ')';
        int open = closed ? line.lastIndexOf('(') : -1;
        return endsInWord(line, closed ? last - 1 : last)
                || open > 0
                        && endsInWord(
                                line, line.substring(0, open).stripTrailing().length() - 1)
                || namesPicture(line, Math.max(0, last - PICTURE_WITHIN), 0, line.length());
    }

    private static boolean endsInWord(String line, int last) {
        return last >= 0 && WORDS_OF_ONE.indexOf(line.charAt(last)) >= 0
                || last > 0 && isWord(line.charAt(last - 1), line.charAt(last));
    }

    private static boolean isWord(char before, char last) {
        for (int i = WORDS.indexOf(last); i >= 0; i = WORDS.indexOf(last, i + 1)) {
            if ((i & 1) == 1 && WORDS.charAt(i - 1) == before) {
                return true;
            }
        }
        return false;
    }

    /** 图片, 照片: nothing else that is made of 片 belongs to a credit; 圖/ does. */
    private static boolean namesPicture(String text, int from, int start, int end) {
        for (int at = text.indexOf('片', from, end); at >= 0; at = text.indexOf('片', at + 1, end)) {
            if (at > start && "图圖照".indexOf(text.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return isBeforeStroke(text, '图', from, end) || isBeforeStroke(text, '圖', from, end);
    }

    private static boolean isBeforeStroke(String text, char picture, int from, int end) {
        for (int at = text.indexOf(picture, from, end); at >= 0; at = text.indexOf(picture, at + 1, end)) {
            if (at + 1 < end && Folded.fold(text.charAt(at + 1)) == '/') {
                return true;
            }
        }
        return false;
    }
}
