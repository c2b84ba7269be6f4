package org.broadsheet.parse.loops;

/** Comparison of a copy with its original under at most one edit: a character changed, put in or left out. */
final class Edits {
    /** So many characters must agree after an edit: an edit at the very end is where the copy ends. */
    private static final int AGREE_AFTER = 3;

    private Edits() {}

    /**
     * Where the copy that begins at {@code copy} ends, or -1 where it has more than one edit. An edit that changes a number is none: then
     * it is a list or a table.
     */
    static int endOfCopy(VisibleText text, int start, int period, int copy) {
        int same = agreeing(text, start, copy, period);
        if (same == period) {
            return copy + period;
        }
        if (copy + same >= text.length() || isNumeral(text, start + same) || isNumeral(text, copy + same)) {
            return -1;
        }
        int left = period - same;
        if (left - 1 >= AGREE_AFTER && agreeing(text, start + same + 1, copy + same + 1, left - 1) == left - 1) {
            return copy + period;
        }
        if (left >= AGREE_AFTER && agreeing(text, start + same, copy + same + 1, left) == left) {
            return copy + period + 1;
        }
        if (left - 1 >= AGREE_AFTER && agreeing(text, start + same + 1, copy + same, left - 1) == left - 1) {
            return copy + period - 1;
        }
        return -1;
    }

    private static int agreeing(VisibleText text, int a, int b, int most) {
        int n = 0;
        while (n < most && b + n < text.length() && text.at(a + n) == text.at(b + n)) {
            n++;
        }
        return n;
    }

    static boolean isNumeral(VisibleText text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char c = text.at(index);
        return Character.isDigit(c)
                || "一二三四五六七八九十百千万零〇两甲乙丙丁①②③④⑤⑥⑦⑧⑨".indexOf(c) >= 0
                || c < 0x80 && Character.isLetter(c);
    }

    static boolean endsClause(char c) {
        return "，。；！？：、…,;!?:”’）)》".indexOf(c) >= 0;
    }

    static boolean endsSentence(char c) {
        return "。！？!?".indexOf(c) >= 0;
    }
}
