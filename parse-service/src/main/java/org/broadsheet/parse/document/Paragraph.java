package org.broadsheet.parse.document;

import java.util.List;
import java.util.Locale;

/**
 * One paragraph of an article.
 *
 * @param text the served view: corrections applied, loops elided, Markdown escapes undone, punctuation widened
 * @param spans the source's pieces in reading order; more than one where a column break or a loop cut it
 */
public record Paragraph(Kind kind, String text, List<Span> spans) {
    public Paragraph {
        spans = List.copyOf(spans);
    }

    public enum Kind {
        BODY,
        SUBHEAD,
        ENDNOTE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
