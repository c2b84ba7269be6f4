package org.broadsheet.parse.loops;

import java.util.List;
import org.broadsheet.parse.document.Span;

/**
 * A stretch of text and its repetitions right behind it.
 *
 * @param first the text itself, which stays
 * @param copies what is to be elided, in order of place; adjacent, but for the blanks between blocks, which are in none of them
 * @param exact whether every copy equals the first, blanks aside
 */
public record Loop(Span first, List<Span> copies, boolean exact) {
    public Loop {
        copies = List.copyOf(copies);
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("A loop without a copy");
        }
    }
}
