package org.broadsheet.parse.assembly;

import java.util.BitSet;

/**
 * The marks around bold words in a part of a text: two or three asterisks, and the same again behind the words. Others
 * stand for what a notice leaves out, {@code 320****1234}, and are text.
 */
final class Bold {
    /** A part may hold one of two marks, the other being in the part beside it: so far it is looked for. */
    private static final int REACH = 200;

    private final int from;

    /** By place behind {@link #from}. */
    private final BitSet marks = new BitSet();

    Bold(String text, int start, int end) {
        int limit = Math.min(text.length(), end + REACH);
        boolean any = text.indexOf('*', start, end) >= 0;
        from = any ? lineStart(text, start) : end;
        int i = text.indexOf('*', from, end);
        while (i >= 0) {
            int after = after(text, i);
            int mate = closing(text, i, after, limit);
            if (mate >= 0) {
                marks.set(i - from);
                marks.set(mate - from);
                after = after(text, mate);
            }
            i = text.indexOf('*', Math.min(after, end), end);
        }
    }

    /** Whether the asterisks that begin here are left out. */
    boolean isMark(int at) {
        return at >= from && marks.get(at - from);
    }

    /** The end of the asterisks that stand here. */
    static int after(String text, int at) {
        int after = at;
        while (after < text.length() && text.charAt(after) == '*') {
            after++;
        }
        return after;
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < REACH && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Where the same mark ends the bold words, or -1. */
    private static int closing(String text, int at, int first, int limit) {
        int mark = first - at;
        if (mark < 2 || mark > 3 || first >= limit || Character.isWhitespace(text.charAt(first))) {
            return -1;
        }
        int i = text.indexOf('*', first, limit);
        while (i >= 0) {
            int after = after(text, i);
            if (after - i == mark) {
                return Character.isWhitespace(text.charAt(i - 1)) ? -1 : i;
            }
            i = text.indexOf('*', Math.min(after, limit), limit);
        }
        return -1;
    }
}
