package org.broadsheet.archive.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.broadsheet.archive.messaging.CurationPublisher;
import org.broadsheet.archive.messaging.ParseRequested;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another reading of a raw issue. The topic keeps the newest request of an issue, so each carries all that
 * curators said before: their hints and boundaries.
 */
@ApplicationScoped
public class ParseRequests {
    private static final TypeReference<Map<String, String>> HINTS = new TypeReference<>() {};
    private final DataSource database;
    private final ObjectMapper json;
    private final CurationPublisher publisher;

    ParseRequests(DataSource database, ObjectMapper json, CurationPublisher publisher) {
        this.database = database;
        this.json = json;
        this.publisher = publisher;
    }

    /** A curator's request. */
    ParseRequested request(String issueId, String who, NewParseRequest wanted, @Nullable String traceParent)
            throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ParseRequested before = newest(issueId).orElse(null);
        Map<String, String> hints = new TreeMap<>(standingHints(issueId));
        if (wanted.hints() != null) {
            hints.putAll(wanted.hints());
        }
        List<ParseRequested.Boundary> boundaries =
                wanted.boundaries() == null && before != null ? before.boundaries() : wanted.boundaries();
        ParseRequested request = new ParseRequested(
                issueId,
                Ids.of(issueId, who, wanted.reason(), hints, boundaries, now),
                who,
                wanted.reason(),
                hints,
                boundaries,
                knownArticles(issueId));
        publisher.publishRequest(request, now, traceParent);
        return request;
    }

    /**
     * The archive's own request, for articles that no reading lists any more and no tombstone withdrew. It is made from
     * the orphans, so that the same orphans are asked about once.
     */
    void requestForOrphans(String issueId, List<String> orphans) throws SQLException {
        String requestId = Ids.of("orphans", issueId, orphans);
        if (isAsked(requestId)) {
            return;
        }
        ParseRequested before = newest(issueId).orElse(null);
        ParseRequested request = new ParseRequested(
                issueId,
                requestId,
                before == null ? null : before.requestedBy(),
                orphans.size() + " articles stand that the newest reading does not list",
                standingHints(issueId),
                before == null ? null : before.boundaries(),
                knownArticles(issueId));
        publisher.publishRequest(request, Instant.now().truncatedTo(ChronoUnit.MILLIS), null);
    }

    private boolean isAsked(String requestId) throws SQLException {
        return !texts("select request_id from parse_request where request_id = ?", requestId)
                .isEmpty();
    }

    private Optional<ParseRequested> newest(String issueId) throws SQLException {
        List<String> found = texts(
                "select value from parse_request where issue_id = ? order by requested_at desc, request_id limit 1",
                issueId);
        return found.stream().findFirst().map(value -> read(value, ParseRequested.class));
    }

    private Map<String, String> standingHints(String issueId) throws SQLException {
        List<String> found = texts("select hints from raw_issue where issue_id = ?", issueId);
        try {
            return found.isEmpty() ? Map.of() : json.readValue(found.getFirst(), HINTS);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Stored hints are JSON", fault);
        }
    }

    private List<String> knownArticles(String issueId) throws SQLException {
        return texts("select article_id from article where issue_id = ? order by article_id", issueId);
    }

    private List<String> texts(String sql, String parameter) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A stored request is JSON", fault);
        }
    }
}
