package org.broadsheet.archive.projection;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadsheet.stack.LocalPostgres;
import org.flywaydb.core.Flyway;

/**
 * A database of a server, with so many partitions. Its connections stay, as in the archive's pool: a new one would have to learn of
 * every partition first. There are two, because Flyway asks for a second while it has one.
 *
 * @param partitions 0 for whole tables
 */
record BenchedLayout(int partitions, AgroalDataSource database) implements AutoCloseable {
    static BenchedLayout prepare(LocalPostgres server, int partitions) throws IOException, SQLException {
        String name = "layout_" + partitions;
        try (BenchedLayout first = new BenchedLayout(0, source(server, "broadsheet"))) {
            first.seconds("create database " + name);
        }
        BenchedLayout layout = new BenchedLayout(partitions, source(server, name));
        Flyway.configure().dataSource(layout.database).load().migrate();
        if (partitions > 0) {
            layout.split(partitions);
        }
        return layout;
    }

    private static AgroalDataSource source(LocalPostgres server, String name) throws SQLException {
        String url = server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(server.username()))
                                .credential(new SimplePassword(server.password())))));
    }

    String name() {
        return isWhole() ? "none" : Integer.toString(partitions);
    }

    boolean isWhole() {
        return partitions == 0;
    }

    /** The largest piece of a table, as large as any other of its pieces. */
    String piece(String table) {
        return isWhole() ? table : table + "_00";
    }

    /**
     * @param most facts in one transaction
     * @return nanoseconds
     */
    long store(List<Fact> facts, int most) throws SQLException {
        Projection projection = new Projection(database);
        long began = System.nanoTime();
        for (int start = 0; start < facts.size(); start += most) {
            projection.store(facts.subList(start, Math.min(facts.size(), start + most)));
        }
        return System.nanoTime() - began;
    }

    /**
     * @return microseconds until the last row was here
     */
    long ask(String sql, Object[] parameters) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        return (System.nanoTime() - began) / 1_000;
    }

    double seconds(String sql) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * @return seconds
     */
    double split(int number) throws IOException, SQLException {
        long began = System.nanoTime();
        Partitioning.split(database, number);
        return (System.nanoTime() - began) / 1e9;
    }

    long megabytes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_database_size(current_database()) / 1000000")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
