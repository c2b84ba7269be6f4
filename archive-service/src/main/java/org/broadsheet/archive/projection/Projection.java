package org.broadsheet.archive.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Stores facts and makes the projection of the raw issues that they touch, in one transaction.
 *
 * <p>The facts go in first, without a lock; then one advisory lock is held until the commit. Whoever has it sees all facts
 * that others committed, so the last one to finish leaves the projection of all of them; and revisions, taken under it,
 * become visible in their order.
 */
@ApplicationScoped
public class Projection {
    private static final long LOCK = 0x62726f6164L;
    private final DataSource database;

    Projection(DataSource database) {
        this.database = database;
    }

    /**
     * @param articles how many articles changed
     * @param parsed receipt time of each raw issue that became whole for the first time
     */
    public record Outcome(int articles, List<Instant> parsed) {
        public Outcome {
            parsed = List.copyOf(parsed);
        }
    }

    /** Stores all of the facts or none; facts that were stored before change nothing. */
    public Outcome store(Collection<Fact> facts) throws SQLException {
        Set<String> issueIds = new TreeSet<>();
        facts.forEach(fact -> issueIds.add(fact.issueId()));
        return store(facts, issueIds);
    }

    /** Makes the projection of raw issues again, after the register changed. */
    public Outcome projectAgain(Collection<String> issueIds) throws SQLException {
        return store(List.of(), new TreeSet<>(issueIds));
    }

    private Outcome store(Collection<Fact> facts, Set<String> issueIds) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new FactTables(connection).write(facts);
                Outcome outcome = project(connection, issueIds);
                connection.commit();
                return outcome;
            } finally {
                rollBack(connection);
            }
        }
    }

    /** After a commit there is nothing to roll back; after a fault the connection must go back to the pool clean. */
    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Outcome project(Connection connection, Set<String> issueIds) throws SQLException {
        lock(connection);
        RawIssueTable.Change change = new RawIssueTable(connection).project(issueIds);
        int articles = new ArticleTable(connection).project(change.issueKeys());
        write(connection, Statements.UPSERT_ISSUES, change.issueKeys());
        write(connection, Statements.DELETE_EMPTY_ISSUES, change.issueKeys());
        write(connection, Statements.UPSERT_NEWSPAPERS, change.newspapers());
        return new Outcome(articles, change.parsed());
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static void write(Connection connection, String sql, Set<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Rows.texts(connection, keys));
            statement.executeUpdate();
        }
    }
}
