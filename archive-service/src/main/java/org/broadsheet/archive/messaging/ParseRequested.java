package org.broadsheet.archive.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@code org.broadsheet.parse.requested.v1}: read this raw issue again.
 *
 * @param requestedBy subject of the curator's token; absent where the archive asks by itself
 * @param hints all that count for this raw issue, a curator's among them
 * @param boundaries where articles begin and end, by a curator: they replace the parser's own
 * @param knownArticleIds those no longer emitted get tombstones
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParseRequested(
        String issueId,
        String requestId,
        @Nullable String requestedBy,
        String reason,
        Map<String, String> hints,
        @Nullable List<Boundary> boundaries,
        List<String> knownArticleIds) {

    public ParseRequested {
        hints = hints == null ? Map.of() : Map.copyOf(hints);
        boundaries = boundaries == null ? null : List.copyOf(boundaries);
        knownArticleIds = knownArticleIds == null ? List.of() : List.copyOf(knownArticleIds);
    }

    /** Half-open, in UTF-16 units of the reading text. */
    @RegisterForReflection
    public record Boundary(int start, int end) {}
}
