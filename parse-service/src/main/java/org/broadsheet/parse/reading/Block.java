package org.broadsheet.parse.reading;

import org.broadsheet.parse.document.Span;

/**
 * A stretch of the reading text that belongs together in print: a line, or a paragraph whose lines were wrapped.
 *
 * @param kind what its markup says it is
 * @param start offset of its first character of content, after any markup
 * @param end offset after its last character of content, before any trailing markup
 * @param level of a heading mark, 1 to 6, else 0
 * @param strong the whole content is marked bold
 * @param apart a blank line or markup stands between it and the block before
 */
public record Block(Kind kind, int start, int end, int level, boolean strong, boolean apart) {
    public enum Kind {
        TEXT,
        HEADING,
        TABLE,
        IMAGE,
        PAGE_BREAK,
        MARKUP
    }

    public Span span() {
        return new Span(start, end);
    }

    public int length() {
        return end - start;
    }

    /** Whether it holds words of the newspaper and not only marks of the format. */
    public boolean isText() {
        return switch (kind) {
            case TEXT, HEADING, TABLE -> true;
            case IMAGE, PAGE_BREAK, MARKUP -> false;
        };
    }
}
