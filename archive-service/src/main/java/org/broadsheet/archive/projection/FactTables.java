package org.broadsheet.archive.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.projection.Fact.ArticleExtracted;
import org.broadsheet.archive.projection.Fact.ArticleWithdrawn;
import org.broadsheet.archive.projection.Fact.CorrectionMade;
import org.broadsheet.archive.projection.Fact.CorrectionUndone;
import org.broadsheet.archive.projection.Fact.IssueRead;
import org.broadsheet.archive.projection.Fact.IssueReceived;
import org.broadsheet.archive.projection.Fact.ParseRequested;

/**
 * Writes facts into their tables. Every statement may be repeated and takes its rows in the order of their keys, so that
 * two writers of the same facts wait for each other and do not deadlock.
 */
final class FactTables {
    private static final JsonMapper JSON = new JsonMapper();
    private final Connection connection;

    FactTables(Connection connection) {
        this.connection = connection;
    }

    void write(Collection<Fact> facts) throws SQLException {
        List<Fact> ordered =
                facts.stream().sorted(Comparator.comparing(Fact::issueId)).toList();
        writeSources(of(ordered, IssueReceived.class));
        writePushes(of(ordered, IssueReceived.class), of(ordered, ParseRequested.class));
        writeRequests(of(ordered, ParseRequested.class));
        writeReadings(of(ordered, IssueRead.class));
        writeArticles(of(ordered, ArticleExtracted.class));
        writeWithdrawals(of(ordered, ArticleWithdrawn.class));
        writeCorrections(of(ordered, CorrectionMade.class), of(ordered, CorrectionUndone.class));
    }

    private static <T extends Fact> List<T> of(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void writeSources(List<IssueReceived> received) throws SQLException {
        String sql = "insert into raw_issue_source (issue_id, content_type, bytes, sha256, size_bytes)"
                + " values (?, ?, ?, ?, ?) on conflict (issue_id) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (IssueReceived push : received) {
                statement.setString(1, push.issueId());
                statement.setString(2, push.contentType());
                statement.setBytes(3, push.bytes());
                statement.setBytes(4, sha256(push.bytes()));
                statement.setLong(5, push.bytes().length);
                statement.executeUpdate();
            }
        }
    }

    /** The same push twice: the later time counts, so that the newest hints win in any order of arrival. */
    private void writePushes(List<IssueReceived> received, List<ParseRequested> requested) throws SQLException {
        Map<String, Object[]> unique = new LinkedHashMap<>();
        for (IssueReceived push : received) {
            Object[] row = {push.issueId(), push.eventId(), push.receivedAt(), json(push.hints()), push.subject(), false
            };
            unique.merge(push.issueId() + " " + push.eventId(), row, FactTables::later);
        }
        for (ParseRequested request : requested) {
            if (!request.hints().isEmpty()) {
                unique.put(request.issueId() + " " + request.requestId(), new Object[] {
                    request.issueId(),
                    request.requestId(),
                    request.requestedAt(),
                    json(request.hints()),
                    request.requestedBy(),
                    true
                });
            }
        }
        rows(unique.values()).write(connection, """
                insert into push as p (issue_id, event_id, received_at, hints, subject, requested)
                select * from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::jsonb[], ?::text[],
                    ?::text[]::boolean[])
                on conflict (issue_id, event_id) do update set received_at = excluded.received_at
                where excluded.received_at > p.received_at""");
    }

    private static Object[] later(Object[] before, Object[] now) {
        return ((java.time.Instant) before[2]).isAfter((java.time.Instant) now[2]) ? before : now;
    }

    private void writeRequests(List<ParseRequested> requested) throws SQLException {
        Rows rows = new Rows();
        for (ParseRequested request : requested) {
            rows.add(
                    request.requestId(),
                    request.issueId(),
                    request.requestedBy(),
                    request.reason(),
                    request.document(),
                    request.requestedAt());
        }
        rows.write(connection, """
                insert into parse_request (request_id, issue_id, requested_by, reason, value, requested_at)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::jsonb[],
                    ?::text[]::timestamptz[])
                on conflict (request_id) do nothing""");
    }

    private void writeReadings(List<IssueRead> readings) throws SQLException {
        Map<String, IssueRead> unique = new LinkedHashMap<>();
        for (IssueRead read : readings) {
            unique.merge(
                    read.issueId() + " " + read.parseId(),
                    read,
                    (before, now) -> before.receivedAt().isAfter(now.receivedAt()) ? before : now);
        }
        Rows rows = new Rows();
        for (IssueRead read : unique.values()) {
            rows.add(
                    read.issueId(),
                    read.parseId(),
                    read.receivedAt(),
                    read.readAt(),
                    read.rejected() ? "rejected" : "parsed",
                    read.parser(),
                    read.language(),
                    read.newspaper(),
                    read.newspaperTitle(),
                    read.date(),
                    read.edition(),
                    read.cn(),
                    read.issueNumber(),
                    read.pageCount(),
                    Rows.literal(connection, read.pages()),
                    read.pagesCertain(),
                    Rows.literal(connection, read.articleIds()),
                    read.document());
        }
        rows.write(connection, Statements.INSERT_READINGS);
    }

    /** A version told again keeps its first times, whichever came first. */
    private void writeArticles(List<ArticleExtracted> articles) throws SQLException {
        Map<String, ArticleExtracted> unique = new LinkedHashMap<>();
        articles.forEach(article -> unique.merge(
                article.articleId() + " " + article.parseId(),
                article,
                (before, now) -> now.receivedAt().isBefore(before.receivedAt()) ? now : before));
        Rows rows = new Rows();
        for (ArticleExtracted article : unique.values()) {
            rows.add(
                    article.articleId(),
                    article.parseId(),
                    article.issueId(),
                    article.receivedAt(),
                    article.readAt(),
                    article.page(),
                    article.start(),
                    article.end(),
                    article.document());
        }
        rows.write(connection, """
                insert into article_version as v (article_id, parse_id, issue_id, received_at, read_at, page,
                    start_offset, end_offset, document)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[],
                    ?::text[]::timestamptz[], ?::text[]::integer[], ?::text[]::integer[], ?::text[]::integer[],
                    ?::text[]::jsonb[])
                on conflict on constraint article_version_pkey do update
                set received_at = least(v.received_at, excluded.received_at),
                    read_at = least(v.read_at, excluded.read_at)
                where excluded.received_at < v.received_at or excluded.read_at < v.read_at""");
    }

    private void writeWithdrawals(List<ArticleWithdrawn> withdrawals) throws SQLException {
        Map<String, Object[]> unique = new LinkedHashMap<>();
        withdrawals.forEach(gone -> unique.put(
                gone.articleId() + " " + gone.parseId(),
                new Object[] {gone.articleId(), gone.parseId(), gone.issueId(), gone.withdrawnAt()}));
        rows(unique.values()).write(connection, """
                insert into withdrawal as w (article_id, parse_id, issue_id, withdrawn_at)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[])
                on conflict (article_id, parse_id) do update set withdrawn_at = excluded.withdrawn_at
                where excluded.withdrawn_at > w.withdrawn_at""");
    }

    private void writeCorrections(List<CorrectionMade> made, List<CorrectionUndone> undone) throws SQLException {
        Map<String, CorrectionMade> unique = new LinkedHashMap<>();
        made.forEach(correction -> unique.put(correction.issueId() + " " + correction.correctionId(), correction));
        Rows rows = new Rows();
        for (CorrectionMade correction : unique.values()) {
            rows.add(
                    correction.issueId(),
                    correction.correctionId(),
                    correction.start(),
                    correction.end(),
                    correction.original(),
                    correction.replacement(),
                    correction.who(),
                    correction.when(),
                    correction.why());
        }
        rows.write(connection, Statements.INSERT_CORRECTIONS);
        Map<String, Object[]> gone = new LinkedHashMap<>();
        undone.forEach(undo -> gone.put(
                undo.issueId() + " " + undo.correctionId(), new Object[] {undo.issueId(), undo.correctionId()}));
        rows(gone.values()).write(connection, """
                insert into correction (issue_id, correction_id, undone)
                select issue_id, correction_id, true from unnest(?::text[], ?::text[]) as u (issue_id, correction_id)
                on conflict (issue_id, correction_id) do update set undone = true where not correction.undone""");
    }

    private static Rows rows(Collection<Object[]> all) {
        Rows rows = new Rows();
        all.forEach(rows::add);
        return rows;
    }

    private static String json(Map<String, String> hints) {
        try {
            return JSON.writeValueAsString(hints);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Texts are writable as JSON", fault);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java platform has SHA-256", fault);
        }
    }
}
