package org.broadsheet.parse.language;

/**
 * Whether a jump line may stand at an edge of a text, told by its first or last words before any pattern is tried. The text need not be
 * folded. Only Chinese newspapers have such words; in others a jump may be anywhere.
 */
public final class JumpMarks {
    private static final String OPENERS = "([【<〈";

    /** What stands before the word for going on, blanks aside: 下转, 紧接, (转. */
    private static final String BEFORE_GO_ON = "下紧緊文" + OPENERS;

    private JumpMarks() {}

    /** 上接, 承接, (紧接, (接: in brackets or not, blanks aside. */
    public static boolean mayBegin(String text, int start, int end, LanguagePack pack) {
        if (!pack.isChinese()) {
            return true;
        }
        int at = next(text, start, end);
        boolean opened = at < end && OPENERS.indexOf(Folded.fold(text.charAt(at))) >= 0;
        at = opened ? next(text, at + 1, end) : at;
        char first = at < end ? text.charAt(at) : 0;
        at = next(text, at + 1, end);
        char second = at < end ? text.charAt(at) : 0;
        return switch (first) {
            case '上', '承', '续', '續' -> second == '接' || second == '承' || second == '自';
            case '紧', '緊' -> opened && isGoOn(second);
            case '文' -> second == '接';
            default -> opened && first == '接';
        };
    }

    /** No jump line ends in a full stop, as nearly all text does. */
    public static boolean mayEnd(String text, int start, int end, LanguagePack pack) {
        if (!pack.isChinese()) {
            return true;
        }
        char last = end > start ? text.charAt(end - 1) : '。';
        for (int i = start; last != '。' && last != '”' && i < end; i++) {
            if (isGoOn(text.charAt(i)) && isGoneOnFrom(text, start, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGoneOnFrom(String text, int start, int at) {
        int before = at - 1;
        while (before >= start && Folded.fold(text.charAt(before)) <= ' ') {
            before--;
        }
        return before >= start && BEFORE_GO_ON.indexOf(Folded.fold(text.charAt(before))) >= 0;
    }

    private static boolean isGoOn(char c) {
        return c == '接' || c == '转' || c == '轉';
    }

    private static int next(String text, int from, int end) {
        int at = from;
        while (at < end && Folded.fold(text.charAt(at)) <= ' ') {
            at++;
        }
        return at;
    }
}
