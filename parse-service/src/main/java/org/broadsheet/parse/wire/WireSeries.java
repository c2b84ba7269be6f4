package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.broadsheet.parse.document.Series;
import org.jspecify.annotations.Nullable;

/** A numbered sequence of articles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireSeries(String name, @Nullable Integer number) {
    static @Nullable WireSeries from(@Nullable Series series) {
        return series == null ? null : new WireSeries(series.name(), series.number());
    }
}
