package org.broadsheet.archive.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A raw issue as it is served: whether it arrived, what became of it, and what was read in its masthead.
 *
 * @param state received, parsed, rejected or unidentified
 * @param receivedAt of the newest push
 * @param hints of all pushes; a later hint wins where it is not empty
 * @param sizeBytes absent while only its reading is known
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param masthead fields as {value, spans, confidence}
 * @param problems why nothing could be read
 * @param pushes each push with other hints
 * @param readings how parsers read it, newest first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RawIssue(
        String issueId,
        @Schema(examples = "parsed") String state,
        Instant receivedAt,
        Instant firstReceivedAt,
        @Nullable String mediaType,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable JsonNode hints,
        @Nullable String newspaper,
        @Nullable String newspaperTitle,
        @Nullable LocalDate date,
        String edition,
        List<Integer> pages,
        @Nullable String parseId,
        @Nullable String parser,
        @Nullable String language,
        int listedArticles,
        int storedArticles,
        @Nullable JsonNode masthead,
        @Nullable JsonNode findings,
        @Nullable JsonNode corrections,
        @Nullable JsonNode problems,
        List<Push> pushes,
        List<Reading> readings,
        Links links) {

    /** One push, or (requested) a curator's hints. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Push(
            Instant receivedAt,
            @Nullable String subject,
            @Nullable JsonNode hints,
            boolean requested) {}

    /** One way in which it was read. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            String parseId, String outcome, @Nullable String parser, Instant readAt, int articles) {}

    /** Addresses, relative to the host. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            String self,
            String source,
            String articles,
            String ledger,
            @Nullable String issue) {
        static Links of(RawIssueEntity row) {
            String self = "/api/raw-issues/" + row.issueId;
            String issue = row.newspaper == null || row.date == null
                    ? null
                    : "/api/newspapers/" + row.newspaper + "/issues/" + row.date;
            return new Links(self, self + "/source", self + "/articles", self + "/ledger", issue);
        }
    }
}
