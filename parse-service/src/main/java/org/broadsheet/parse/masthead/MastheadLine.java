package org.broadsheet.parse.masthead;

/**
 * A line of the reading text that may belong to a masthead: short, near the top of a page, or in a page header.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last, the line break not included
 * @param heading whether it is marked as a heading
 */
public record MastheadLine(int start, int end, boolean heading) {
    public MastheadLine {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a line: [" + start + "," + end + ")");
        }
    }
}
