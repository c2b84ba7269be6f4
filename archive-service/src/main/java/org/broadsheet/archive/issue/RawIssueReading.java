package org.broadsheet.archive.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds raw issues, with their pushes and the readings of them. */
@ApplicationScoped
public class RawIssueReading {
    private final ObjectMapper json;

    RawIssueReading(ObjectMapper json) {
        this.json = json;
    }

    /** The row of a raw issue, or a problem where it never arrived. */
    public RawIssueEntity get(String issueId) {
        return RawIssueEntity.<RawIssueEntity>findByIdOptional(Parameters.issueId(issueId))
                .orElseThrow(() -> ProblemException.notFound("raw issue", issueId));
    }

    public Optional<SourceEntity> source(String issueId) {
        return SourceEntity.findByIdOptional(issueId);
    }

    /** The value of the reading that counts, or nothing where it was not read yet. */
    Optional<JsonNode> winner(RawIssueEntity row) {
        if (row.parseId == null) {
            return Optional.empty();
        }
        ReadingEntity reading = ReadingEntity.findById(new ReadingEntity.Key(row.issueId, row.parseId));
        return Optional.ofNullable(reading).map(found -> tree(found.document));
    }

    RawIssue describe(RawIssueEntity row) {
        JsonNode value = winner(row).orElse(json.createObjectNode());
        SourceFacts source = sourceFacts(row.issueId).orElse(null);
        return new RawIssue(
                row.issueId,
                row.state,
                row.receivedAt,
                row.firstReceivedAt,
                source == null ? null : source.contentType(),
                source == null ? null : source.sizeBytes(),
                source == null ? null : HexFormat.of().formatHex(source.sha256()),
                tree(row.hints),
                row.newspaper,
                row.newspaperTitle,
                row.date,
                row.edition,
                row.pages,
                row.parseId,
                value.path("parser").asText(null),
                value.path("language").asText(null),
                row.listedArticles,
                row.storedArticles,
                value.get("masthead"),
                value.get("findings"),
                value.get("corrections"),
                value.get("problems"),
                pushes(row.issueId),
                readings(row.issueId),
                RawIssue.Links.of(row));
    }

    /** Size and digest without the bytes. */
    @RegisterForReflection
    record SourceFacts(String contentType, long sizeBytes, byte[] sha256) {}

    private Optional<SourceFacts> sourceFacts(String issueId) {
        return SourceEntity.find("issueId", issueId).project(SourceFacts.class).firstResultOptional();
    }

    private List<RawIssue.Push> pushes(String issueId) {
        List<PushEntity> rows = PushEntity.list("issueId = ?1 order by receivedAt, eventId", issueId);
        return rows.stream()
                .map(push -> new RawIssue.Push(push.receivedAt, push.subject, tree(push.hints), push.requested))
                .toList();
    }

    /** What a list needs of a reading; its value may be megabytes. */
    @RegisterForReflection
    record ReadingRow(
            String parseId,
            String outcome,
            @Nullable String parser,
            java.time.Instant readAt,
            List<String> articleIds) {}

    private List<RawIssue.Reading> readings(String issueId) {
        List<ReadingRow> rows = ReadingEntity.find(
                        "issueId = ?1 order by receivedAt desc, readAt desc, parseId desc", issueId)
                .project(ReadingRow.class)
                .list();
        return rows.stream()
                .map(row -> new RawIssue.Reading(
                        row.parseId(),
                        row.outcome(),
                        row.parser(),
                        row.readAt(),
                        row.articleIds().size()))
                .toList();
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A stored document is JSON", fault);
        }
    }
}
