package org.broadsheet.parse.document;

/**
 * A half-open range of the reading text, in UTF-16 code units.
 *
 * @param start offset of the first unit, from 0
 * @param end offset after the last unit, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: [" + start + "," + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
