package org.broadsheet.parse.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates are ISO texts in JSON. */
final class WireDate {
    private WireDate() {}

    static @Nullable String from(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
