package org.broadsheet.archive.corpus;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Puts composed articles where the projection would have put them, in the order of revisions. */
public final class ArticleStore {
    private static final String UPSERT = """
            insert into article (article_id, issue_id, issue_key, revision, parse_id, received_at, newspaper, newspaper_title,
                date, edition, page, ordinal, genre, language, headline, confidence, authors, column_name, series_name,
                corrected, withdrawn, basis, document)
            values (?, ?, ?, nextval('article_revision'), 'composed', now(), ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false,
                '', ?::jsonb)
            on conflict (article_id) do update set revision = excluded.revision, headline = excluded.headline,
                document = excluded.document, withdrawn = false, changed_at = now()
            """;

    private final DataSource database;

    public ArticleStore(DataSource database) {
        this.database = database;
    }

    public void store(List<ComposedArticle> articles) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection);
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (ComposedArticle article : articles) {
                    bind(connection, upsert, article);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    public void withdraw(String articleId) throws SQLException {
        change("update article set withdrawn = true, revision = nextval('article_revision'), changed_at = now()"
                + " where article_id = '" + articleId + "'");
    }

    public void deleteAll() throws SQLException {
        change("delete from article");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** As the projection does: revisions become visible in their order. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(1)");
        }
    }

    private static void bind(Connection connection, PreparedStatement upsert, ComposedArticle article)
            throws SQLException {
        int n = 0;
        upsert.setString(++n, article.articleId());
        upsert.setString(++n, article.issueId());
        upsert.setString(++n, article.newspaper() + "|" + article.date() + "|");
        upsert.setString(++n, article.newspaper());
        upsert.setString(++n, article.newspaperTitle());
        upsert.setDate(++n, Date.valueOf(article.date()));
        upsert.setInt(++n, article.page());
        upsert.setInt(++n, article.ordinal());
        upsert.setString(++n, article.genre());
        upsert.setString(++n, article.language());
        upsert.setString(++n, article.headline());
        upsert.setDouble(++n, article.confidence());
        upsert.setArray(++n, connection.createArrayOf("text", article.authors().toArray()));
        upsert.setString(++n, article.column());
        upsert.setString(++n, article.series());
        upsert.setBoolean(++n, article.corrected());
        upsert.setString(++n, article.document().toString());
    }
}
