package org.broadsheet.archive.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the rows of raw issues from their facts, and says which issues the change touched. */
final class RawIssueTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> HINTS = new TypeReference<>() {};
    private final Connection connection;

    RawIssueTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param issueKeys issues that a raw issue left or came to
     * @param newspapers newspapers that a raw issue left or came to
     * @param parsed receipt time of each raw issue that is whole for the first time
     */
    record Change(Set<String> issueKeys, Set<String> newspapers, List<Instant> parsed) {}

    Change project(Set<String> issueIds) throws SQLException {
        Map<String, RawIssueFacts> facts = facts(issueIds);
        Register register = new Register(connection);
        register.readAliases();
        Set<String> others = register.claimNumbers(facts.values());
        others.removeAll(facts.keySet());
        if (!others.isEmpty()) {
            facts.putAll(facts(others));
        }
        Map<String, Standing> standing = standing(facts.keySet());
        Set<String> keys = new TreeSet<>();
        Set<String> newspapers = new TreeSet<>(register.changedNewspapers());
        List<Instant> parsed = new ArrayList<>();
        Rows rows = new Rows();
        for (RawIssueFacts issue : facts.values()) {
            Place place = Place.of(issue, register);
            Standing before = standing.get(issue.issueId());
            String state = issue.state(place.isKnown());
            boolean whole = state.equals("parsed") || state.equals("unidentified");
            if (whole && (before == null || !before.parsedBefore())) {
                parsed.add(issue.firstReceivedAt());
            }
            keys.add(place.issueKey());
            if (before != null) {
                keys.add(before.issueKey());
                addIfKnown(newspapers, before.newspaper());
            }
            addIfKnown(newspapers, place.newspaper());
            addRow(rows, issue, place, state);
        }
        rows.write(connection, Statements.UPSERT_RAW_ISSUES);
        return new Change(keys, newspapers, parsed);
    }

    private static void addIfKnown(Set<String> all, @Nullable String one) {
        if (one != null) {
            all.add(one);
        }
    }

    /** Where a raw issue belongs. */
    record Place(
            String issueId,
            @Nullable String newspaper,
            @Nullable LocalDate date,
            String edition) {
        static Place of(RawIssueFacts issue, Register register) {
            return new Place(issue.issueId(), register.newspaperOf(issue), issue.date(), issue.edition());
        }

        boolean isKnown() {
            return newspaper != null && date != null;
        }

        String issueKey() {
            return isKnown() ? newspaper + "/" + date + "/" + edition : "unidentified/" + issueId;
        }
    }

    private record Standing(String issueKey, @Nullable String newspaper, boolean parsedBefore) {}

    private Map<String, Standing> standing(Collection<String> issueIds) throws SQLException {
        Map<String, Standing> standing = new HashMap<>();
        String sql =
                "select issue_id, issue_key, newspaper, parsed_at is not null from raw_issue where issue_id = any(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Rows.texts(connection, issueIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    standing.put(
                            rows.getString(1), new Standing(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
                }
            }
        }
        return standing;
    }

    private void addRow(Rows rows, RawIssueFacts issue, Place place, String state) throws SQLException {
        RawIssueFacts.Push newest = issue.newestPush();
        RawIssueFacts.Reading reading = issue.reading();
        rows.add(
                issue.issueId(),
                place.issueKey(),
                state,
                issue.receivedAt(),
                issue.firstReceivedAt(),
                newest == null ? "" : newest.eventId(),
                json(issue.hints()),
                reading == null ? null : reading.parseId(),
                issue.readNewspaper(),
                place.newspaper(),
                reading == null ? null : reading.title(),
                place.date(),
                place.edition(),
                reading == null ? null : reading.cn(),
                reading == null ? null : reading.issueNumber(),
                reading == null ? null : reading.pageCount(),
                Rows.literal(connection, issue.pages()),
                reading != null && (reading.pagesCertain() || issue.hints().containsKey("page")),
                reading == null ? 0 : reading.listed(),
                reading == null ? 0 : reading.stored(),
                reading == null ? 0 : reading.orphans());
    }

    private Map<String, RawIssueFacts> facts(Collection<String> issueIds) throws SQLException {
        Map<String, List<RawIssueFacts.Push>> pushes = pushes(issueIds);
        Map<String, RawIssueFacts.Reading> readings = readings(issueIds);
        Map<String, Instant> articles = articlesSince(issueIds);
        Map<String, RawIssueFacts> facts = new HashMap<>();
        for (String issueId : issueIds) {
            RawIssueFacts issue = new RawIssueFacts(
                    issueId, pushes.getOrDefault(issueId, List.of()), readings.get(issueId), articles.get(issueId));
            if (issue.newestPush() != null || issue.reading() != null || issue.articlesSince() != null) {
                facts.put(issueId, issue);
            }
        }
        return facts;
    }

    private Map<String, List<RawIssueFacts.Push>> pushes(Collection<String> issueIds) throws SQLException {
        Map<String, List<RawIssueFacts.Push>> pushes = new HashMap<>();
        String sql = "select issue_id, event_id, received_at, hints, requested from push where issue_id = any(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Rows.texts(connection, issueIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pushes.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                            .add(new RawIssueFacts.Push(
                                    rows.getString(2),
                                    instant(rows, "received_at"),
                                    hints(rows.getString(4)),
                                    rows.getBoolean(5)));
                }
            }
        }
        return pushes;
    }

    private Map<String, RawIssueFacts.Reading> readings(Collection<String> issueIds) throws SQLException {
        Map<String, RawIssueFacts.Reading> readings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(Statements.WINNING_READINGS)) {
            statement.setArray(1, Rows.texts(connection, issueIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    readings.put(rows.getString("issue_id"), reading(rows));
                }
            }
        }
        return readings;
    }

    private static RawIssueFacts.Reading reading(ResultSet rows) throws SQLException {
        return new RawIssueFacts.Reading(
                rows.getString("parse_id"),
                instant(rows, "received_at"),
                rows.getString("outcome").equals("rejected"),
                rows.getString("newspaper"),
                rows.getString("newspaper_title"),
                rows.getObject("date", LocalDate.class),
                rows.getString("edition"),
                rows.getString("cn"),
                rows.getObject("issue_number", Integer.class),
                rows.getObject("page_count", Integer.class),
                List.of((Integer[]) rows.getArray("pages").getArray()),
                rows.getBoolean("pages_certain"),
                ((Object[]) rows.getArray("article_ids").getArray()).length,
                rows.getInt("stored"),
                rows.getInt("orphans"));
    }

    private Map<String, Instant> articlesSince(Collection<String> issueIds) throws SQLException {
        Map<String, Instant> since = new HashMap<>();
        String sql = "select issue_id, min(received_at) as received_at from article_version where issue_id = any(?)"
                + " group by issue_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Rows.texts(connection, issueIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    since.put(rows.getString(1), instant(rows, "received_at"));
                }
            }
        }
        return since;
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<String, String> hints(String json) {
        try {
            return JSON.readValue(json, HINTS);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Stored hints are JSON", fault);
        }
    }

    private static String json(Map<String, String> hints) {
        try {
            return JSON.writeValueAsString(hints);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Texts are writable as JSON", fault);
        }
    }
}
