package org.broadsheet.parse.document;

import java.util.List;

/**
 * A value that was read from the source.
 *
 * @param value the value in its own type: text, ISO date, integer
 * @param spans where it stands
 * @param confidence 0.0 to 1.0
 */
public record Field<T>(T value, List<Span> spans, double confidence) {
    public Field {
        spans = List.copyOf(spans);
    }
}
