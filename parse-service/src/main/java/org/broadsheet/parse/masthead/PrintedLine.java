package org.broadsheet.parse.masthead;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.parse.document.Span;

/**
 * One line as printed and as compared: without heading marks and blanks at its ends, folded character by character.
 *
 * @param start offset in the reading text of the first character of {@code raw}
 * @param folded as long as {@code raw}: half-width, simplified where an imprint's words need it
 */
record PrintedLine(int start, String raw, String folded, boolean heading) {
    /** Longer lines are body text; this bounds what a pattern can cost. */
    static final int LONGEST = 200;

    private static final int LONGEST_WITH_FULL_STOP = 40;

    /** The lines that are short enough to be printed in a masthead, physical line by line. */
    static List<PrintedLine> of(String text, List<MastheadLine> lines) {
        return lines.stream()
                .<PrintedLine>mapMulti((line, out) -> {
                    int from = line.start();
                    while (from < line.end()) {
                        int stop = text.indexOf('\n', from, line.end());
                        int end = stop < 0 ? line.end() : stop;
                        PrintedLine printed = trimmed(text, from, end, line.heading());
                        if (!printed.raw.isEmpty() && !printed.isRunningText()) {
                            out.accept(printed);
                        }
                        from = end + 1;
                    }
                })
                .collect(Collectors.toList());
    }

    private static PrintedLine trimmed(String text, int from, int to, boolean heading) {
        int start = from;
        int end = to;
        while (start < end && isMargin(text.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(text.charAt(end - 1))) {
            end--;
        }
        if (end - start > LONGEST) {
            return new PrintedLine(start, "", "", heading);
        }
        String raw = text.substring(start, end);
        return new PrintedLine(start, raw, Folding.fold(raw).replace("&nbsp;", "      "), heading);
    }

    /** An imprint has no sentences; a short one may end in a full stop all the same. */
    private boolean isRunningText() {
        return raw.length() > LONGEST_WITH_FULL_STOP && raw.indexOf('。') >= 0;
    }

    /** Blanks, and the marks of headings, emphasis and quotation that Markdown puts at a line's ends. */
    private static boolean isMargin(char c) {
        return Character.isWhitespace(c)
                || c == '\u3000'
                || c == '\u00a0'
                || c == '#'
                || c == '*'
                || c == '>'
                || c == '\ufeff';
    }

    Span span() {
        return span(0, raw.length());
    }

    /** The span in the reading text of a stretch of this line. */
    Span span(int from, int to) {
        return new Span(start + from, start + to);
    }
}
