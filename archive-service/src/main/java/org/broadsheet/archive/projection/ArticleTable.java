package org.broadsheet.archive.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the served articles of issues from their versions, placements and corrections; writes only what differs. */
final class ArticleTable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Connection connection;

    ArticleTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * @return how many articles changed
     */
    int project(Collection<String> issueKeys) throws SQLException {
        Rows rows = new Rows();
        try (PreparedStatement statement = connection.prepareStatement(Statements.CHANGED_ARTICLES)) {
            Array keys = Rows.texts(connection, issueKeys);
            statement.setArray(1, keys);
            statement.setArray(2, keys);
            try (ResultSet changed = statement.executeQuery()) {
                Map<String, List<Overlay.Correction>> corrections = null;
                while (changed.next()) {
                    if (changed.getString("corrections") != null && corrections == null) {
                        corrections = corrections(issueKeys);
                    }
                    addRow(rows, changed, corrections == null ? Map.of() : corrections);
                }
            }
        }
        return rows.write(connection, Statements.UPSERT_ARTICLES);
    }

    private static void addRow(Rows rows, ResultSet changed, Map<String, List<Overlay.Correction>> corrections)
            throws SQLException {
        String stored = changed.getString("document");
        ObjectNode article = read(stored);
        String document = stored;
        if (changed.getString("corrections") != null) {
            Overlay.apply(article, corrections.getOrDefault(changed.getString("issue_id"), List.of()));
            document = article.toString();
        }
        rows.add(
                changed.getString("article_id"),
                changed.getString("issue_id"),
                changed.getString("issue_key"),
                changed.getString("parse_id"),
                changed.getObject("received_at", OffsetDateTime.class),
                changed.getString("newspaper"),
                title(changed, article),
                changed.getString("date"),
                changed.getString("edition"),
                changed.getInt("page"),
                article.path("ordinal").asInt(),
                article.path("genre").asText("other"),
                text(article, "language"),
                text(article, "headline"),
                article.path("confidence").asDouble(),
                authors(article),
                text(article, "column"),
                text(article.path("series"), "name"),
                !article.path("corrections").isEmpty(),
                changed.getBoolean("withdrawn"),
                changed.getString("superseded_by"),
                page(article, "fromPage"),
                page(article, "toPage"),
                changed.getString("basis"),
                document);
    }

    private static @Nullable String title(ResultSet changed, JsonNode article) throws SQLException {
        String title = changed.getString("newspaper_title");
        return title == null ? text(article.path("newspaper"), "title") : title;
    }

    private static String authors(JsonNode article) {
        List<String> names = new ArrayList<>();
        article.path("byline")
                .path("people")
                .forEach(person -> names.add("\""
                        + person.path("name").asText().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        return "{" + String.join(",", names) + "}";
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable Integer page(JsonNode article, String field) {
        JsonNode value = article.path("jump").path(field);
        return value.isInt() ? value.intValue() : null;
    }

    private static ObjectNode read(String document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A stored document is JSON", fault);
        }
    }

    private Map<String, List<Overlay.Correction>> corrections(Collection<String> issueKeys) throws SQLException {
        Map<String, List<Overlay.Correction>> corrections = new HashMap<>();
        String sql = "select k.* from correction k join raw_issue r on r.issue_id = k.issue_id"
                + " where r.issue_key = any(?) and not k.undone and k.start_offset is not null"
                + " order by k.made_at, k.correction_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Rows.texts(connection, issueKeys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    corrections
                            .computeIfAbsent(rows.getString("issue_id"), id -> new ArrayList<>())
                            .add(new Overlay.Correction(
                                    rows.getString("correction_id"),
                                    rows.getInt("start_offset"),
                                    rows.getInt("end_offset"),
                                    rows.getString("original"),
                                    rows.getString("replacement"),
                                    rows.getString("author"),
                                    rows.getObject("made_at", OffsetDateTime.class)
                                            .toInstant(),
                                    rows.getString("reason")));
                }
            }
        }
        return corrections;
    }
}
