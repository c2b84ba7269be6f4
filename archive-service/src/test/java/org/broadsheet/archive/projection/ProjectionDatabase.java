package org.broadsheet.archive.projection;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.broadsheet.stack.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** A real PostgreSQL with the real schema, emptied for each story. */
final class ProjectionDatabase implements AutoCloseable {
    /** What readers see, without the columns that tell when or how often a row was written. */
    private static final List<String> STATE = List.of(
            "select issue_id, issue_key, state, received_at, first_received_at, event_id, hints, parse_id, newspaper,"
                    + " newspaper_title, date, edition, cn, issue_number, page_count, pages, listed_articles,"
                    + " stored_articles, orphans from raw_issue order by issue_id",
            "select issue_key, newspaper, date, edition, state, issue_number, page_count, pages, raw_issues, articles,"
                    + " received_at from issue order by issue_key",
            "select article_id, issue_id, issue_key, parse_id, received_at, newspaper, newspaper_title, date, edition,"
                    + " page, ordinal, headline, authors, corrected, withdrawn, superseded_by, document from article"
                    + " order by article_id",
            "select cn, newspaper from cn_owner order by cn",
            "select newspaper, title, cn from newspaper where newspaper in (select newspaper from raw_issue)"
                    + " order by newspaper");

    private final LocalPostgres server;
    private final AgroalDataSource source;

    ProjectionDatabase() throws java.io.IOException, SQLException {
        Path dir = Files.createTempDirectory("projection");
        server = LocalPostgres.start(dir);
        source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(8)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.jdbcUrl())
                                .principal(new NamePrincipal(server.username()))
                                .credential(new SimplePassword(server.password())))));
        makeUpToDate();
    }

    void makeUpToDate() {
        Flyway.configure().dataSource(source).load().migrate();
    }

    List<MigrationInfo> migrations() {
        return List.of(Flyway.configure().dataSource(source).load().info().all());
    }

    /** Empty tables as a migration left them. */
    void makeAnew(MigrationVersion version) {
        Flyway to = Flyway.configure()
                .dataSource(source)
                .target(version)
                .cleanDisabled(false)
                .load();
        to.clean();
        to.migrate();
    }

    /** Tables in pieces, as an operator may have them. */
    void split(int partitions) throws java.io.IOException, SQLException {
        Partitioning.split(source, partitions);
    }

    Projection projection() {
        return new Projection(source);
    }

    void empty() throws SQLException {
        run("truncate push, raw_issue_source, reading, article_version, withdrawal, correction, newspaper,"
                + " newspaper_alias, cn_owner, raw_issue, issue, article, parse_request");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows as lines, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" | ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(rows.getMetaData().getColumnName(column) + "=" + rows.getString(column));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    List<String> state() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String sql : STATE) {
            lines.addAll(rows(sql));
        }
        return lines;
    }

    @Override
    public void close() {
        source.close();
        server.close();
    }
}
