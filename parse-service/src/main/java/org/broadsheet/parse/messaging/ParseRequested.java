package org.broadsheet.parse.messaging;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.broadsheet.parse.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fields read of {@code org.broadsheet.parse.requested.v1}: read this raw issue again.
 *
 * @param hints in place of those of the push
 * @param boundaries a curator's articles, as spans of the reading text
 * @param knownArticleIds those published so far; a tombstone follows for each that is not found any more
 */
@RegisterForReflection
record ParseRequested(
        @Nullable String issueId,
        @Nullable Map<String, String> hints,
        @Nullable List<Boundary> boundaries,
        @Nullable List<String> knownArticleIds) {

    /** One article's span. */
    @RegisterForReflection
    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    record Boundary(int start, int end) {}

    List<Span> spans() throws MalformedRecordException {
        try {
            return boundaries == null
                    ? List.of()
                    : boundaries.stream()
                            .map(boundary -> new Span(boundary.start(), boundary.end()))
                            .toList();
        } catch (IllegalArgumentException wrong) {
            throw new MalformedRecordException("The boundaries are no spans: " + wrong.getMessage(), wrong);
        }
    }

    List<String> known() {
        return knownArticleIds == null ? List.of() : knownArticleIds;
    }
}
