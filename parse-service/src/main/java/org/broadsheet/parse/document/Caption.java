package org.broadsheet.parse.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text under a picture.
 *
 * @param credit who made the picture, as printed
 */
public record Caption(String text, @Nullable String credit, List<Span> spans) {
    public Caption {
        spans = List.copyOf(spans);
    }
}
