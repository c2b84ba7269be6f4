package org.broadsheet.archive.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one set-based statement: each column is one text array, which the statement unnests and casts. One round
 * trip whatever the number of rows, and the plan is cached because the text of the statement does not change.
 */
final class Rows {
    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int size;

    void add(@Nullable Object... values) {
        while (columns.size() < values.length) {
            columns.add(new ArrayList<>());
        }
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            columns.get(column).add(value == null ? null : value.toString());
        }
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int write(Connection connection, String sql) throws SQLException {
        if (isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < columns.size(); column++) {
                statement.setArray(column + 1, texts(connection, columns.get(column)));
            }
            return statement.executeUpdate();
        }
    }

    static Array texts(Connection connection, Iterable<? extends @Nullable String> values) throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        values.forEach(all::add);
        return connection.createArrayOf("text", all.toArray());
    }

    /** PostgreSQL's notation of a text array, for a column that holds arrays. */
    static String literal(Connection connection, List<?> values) throws SQLException {
        return connection
                .createArrayOf("text", values.stream().map(Object::toString).toArray())
                .toString();
    }
}
