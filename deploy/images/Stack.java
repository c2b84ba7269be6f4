import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalPostgres;

/**
 * Kafka and PostgreSQL for containers to stand on: writes their addresses as environment variables into a file, and stops
 * them when its standard input ends. Run as a source file: {@code java -cp LOCAL-STACK Stack.java DIRECTORY ENVIRONMENT-FILE}.
 */
final class Stack {
    private Stack() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"));
                LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"))) {
            Path complete = Path.of(arguments[1]);
            Path draft = complete.resolveSibling(complete.getFileName() + ".part");
            Files.write(
                    draft,
                    List.of(
                            "KAFKA_BOOTSTRAP_SERVERS=" + kafka.bootstrapServers(),
                            "QUARKUS_DATASOURCE_JDBC_URL=" + postgres.jdbcUrl(),
                            "QUARKUS_DATASOURCE_USERNAME=" + postgres.username(),
                            "QUARKUS_DATASOURCE_PASSWORD=" + postgres.password()));
            Files.move(draft, complete);
            while (System.in.read() >= 0) {
                // Until whoever started this closes the pipe, or dies.
            }
        }
    }
}
