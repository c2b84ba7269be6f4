package org.broadsheet.archive.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what a curator says about a newspaper, and places again the raw issues that it concerns. */
@ApplicationScoped
public class RegisterTables {
    private final DataSource database;
    private final Projection projection;

    RegisterTables(DataSource database, Projection projection) {
        this.database = database;
        this.projection = projection;
    }

    /**
     * @param titles JSON list of titles with their dates
     * @param aliases slugs whose issues become this newspaper's
     */
    public void write(String newspaper, String title, @Nullable String cn, String titles, List<String> aliases)
            throws SQLException {
        Set<String> concerned = new HashSet<>();
        try (Connection connection = database.getConnection()) {
            concerned.addAll(issuesOf(connection, newspaper));
            writeEntry(connection, newspaper, title, cn, titles, aliases);
            run(connection, "delete from newspaper_alias where newspaper = ?", newspaper);
            for (String alias : aliases) {
                run(
                        connection,
                        "insert into newspaper_alias (alias, newspaper) values (?, ?)"
                                + " on conflict (alias) do update set newspaper = excluded.newspaper",
                        alias,
                        newspaper);
                concerned.addAll(issuesOf(connection, alias));
            }
            if (cn != null) {
                run(
                        connection,
                        "insert into cn_owner (cn, newspaper, curated) values (?, ?, true)"
                                + " on conflict (cn) do update set newspaper = excluded.newspaper, curated = true",
                        cn,
                        newspaper);
                concerned.addAll(texts(connection, "select issue_id from raw_issue where cn = ?", cn));
            }
        }
        projection.projectAgain(concerned);
    }

    private static void writeEntry(
            Connection connection,
            String newspaper,
            String title,
            @Nullable String cn,
            String titles,
            Collection<String> aliases)
            throws SQLException {
        String sql = "insert into newspaper (newspaper, title, cn, titles, aliases, curated)"
                + " values (?, ?, ?, ?::jsonb, ?, true) on conflict (newspaper) do update set title = excluded.title,"
                + " cn = excluded.cn, titles = excluded.titles, aliases = excluded.aliases, curated = true,"
                + " updated_at = now()";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, newspaper);
            statement.setString(2, title);
            statement.setString(3, cn);
            statement.setString(4, titles);
            statement.setArray(5, Rows.texts(connection, aliases));
            statement.executeUpdate();
        }
    }

    private static List<String> issuesOf(Connection connection, String newspaper) throws SQLException {
        return texts(connection, "select issue_id from raw_issue where ? in (newspaper, read_newspaper)", newspaper);
    }

    private static List<String> texts(Connection connection, String sql, String parameter) throws SQLException {
        List<String> found = new java.util.ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        }
    }
}
