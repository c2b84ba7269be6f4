package org.broadsheet.parse.assembly;

import java.util.List;
import org.broadsheet.parse.document.Span;

/**
 * The view that readers are served: Markdown escapes and bold marks undone, line ends inside a paragraph closed, half-width
 * punctuation between Han characters widened. The source and its offsets stay as they are.
 */
final class ServedText {
    private static final String ESCAPED = "\\`*_{}[]()#+.!-~|>\"";
    private static final String HALF = ",;:?!()";

    /** All that the view may leave out or replace. */
    private static final String CHANGED = "\\*\n\r" + HALF;

    private static final String FULL = "，；：？！（）";

    private static final boolean[] IS_CHANGED = new boolean[128];

    static {
        CHANGED.chars().forEach(c -> IS_CHANGED[c] = true);
    }

    private ServedText() {}

    static String of(String text, List<Span> spans) {
        if (spans.size() == 1) {
            return of(text, spans.getFirst().start(), spans.getFirst().end());
        }
        StringBuilder view = new StringBuilder();
        for (Span span : spans) {
            append(text, span.start(), span.end(), view);
        }
        return view.toString().strip();
    }

    static String of(String text, int start, int end) {
        int first = unchangedUntil(text, start, end);
        char[] view = null;
        for (int i = first; i < end; i = unchangedUntil(text, i + 1, end)) {
            char c = text.charAt(i);
            if (HALF.indexOf(c) < 0) {
                return rewritten(text, start, end);
            }
            char widened = widen(text, i, start, end, c);
            if (widened != c) {
                view = view == null ? characters(text, start, end) : view;
                view[i - start] = widened;
            }
        }
        return (view == null ? text.substring(start, end) : new String(view)).strip();
    }

    /** Most text has nothing to undo or close, and of its punctuation little to widen. */
    private static String rewritten(String text, int start, int end) {
        StringBuilder view = new StringBuilder(end - start);
        append(text, start, end, view);
        return view.toString().strip();
    }

    private static char[] characters(String text, int start, int end) {
        char[] characters = new char[end - start];
        text.getChars(start, end, characters, 0);
        return characters;
    }

    /** The first place from there on that holds something to leave out or replace, or the end. */
    private static int unchangedUntil(String text, int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) >= 128 || !IS_CHANGED[text.charAt(i)])) {
            i++;
        }
        return i;
    }

    private static void append(String text, int start, int end, StringBuilder view) {
        if (!view.isEmpty() && isLatin(view.charAt(view.length() - 1)) && start < end && isLatin(text.charAt(start))) {
            view.append(' ');
        }
        Bold bold = new Bold(text, start, end);
        for (int i = start; i < end; i++) {
            int changed = unchangedUntil(text, i, end);
            view.append(text, i, changed);
            i = changed;
            if (i == end) {
                return;
            }
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                continue;
            }
            if (c == '*') {
                int after = Math.min(end, Bold.after(text, i));
                if (!bold.isMark(i)) {
                    view.append(text, i, after);
                }
                i = after - 1;
            } else if (c == '\n' || c == '\r') {
                closeLine(text, i, end, view);
            } else {
                view.append(widen(text, i, start, end, c));
            }
        }
    }

    /** Between Han characters a line end is nothing, and a word divided at it is put together; else it is a blank. */
    private static void closeLine(String text, int at, int end, StringBuilder view) {
        boolean blank = view.isEmpty() || Character.isWhitespace(view.charAt(view.length() - 1));
        boolean han = !view.isEmpty() && view.charAt(view.length() - 1) >= '\u2E80'
                || at + 1 < end && text.charAt(at + 1) >= '\u2E80';
        int last = view.length() - 1;
        if (last > 0
                && view.charAt(last) == '-'
                && Character.isLowerCase(view.charAt(last - 1))
                && at + 1 < end
                && Character.isLowerCase(text.charAt(at + 1))) {
            view.setLength(last);
        } else if (!blank && !han) {
            view.append(' ');
        }
    }

    private static char widen(String text, int at, int start, int end, char c) {
        int half = HALF.indexOf(c);
        if (half < 0) {
            return c;
        }
        boolean before = at > start && isHan(text.charAt(at - 1));
        boolean after = at + 1 < end && isHan(text.charAt(at + 1));
        boolean edge = at + 1 == end || at == start;
        return before && after || edge && (before || after) ? FULL.charAt(half) : c;
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || "，。、；：？！（）“”‘’《》「」『』".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c < '\u0250' && Character.isLetterOrDigit(c);
    }
}
