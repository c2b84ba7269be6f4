package org.broadsheet.parse.wire;

import java.util.List;
import org.broadsheet.parse.document.Field;
import org.jspecify.annotations.Nullable;

/** A masthead field: text, ISO date (as text) or integer. */
public record WireField(Object value, List<List<Integer>> spans, double confidence) {
    static @Nullable WireField from(@Nullable Field<?> field) {
        if (field == null) {
            return null;
        }
        Object value = field.value() instanceof Integer number ? number : String.valueOf(field.value());
        return new WireField(value, WireSpans.from(field.spans()), field.confidence());
    }
}
