package org.broadsheet.archive.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The operators' script that splits the large tables. */
final class Partitioning {
    private static final Path SCRIPT =
            Path.of(System.getProperty("broadsheet.root"), "deploy/platform/tools/partition.sql");

    private Partitioning() {}

    static void split(DataSource database, int partitions) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set broadsheet.partitions = " + partitions);
            statement.execute(Files.readString(SCRIPT));
        }
    }
}
