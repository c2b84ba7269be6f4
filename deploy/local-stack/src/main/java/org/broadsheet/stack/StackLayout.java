package org.broadsheet.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.stack.token.SigningKey;

/**
 * Where the services of one stack find each other.
 *
 * @param root the repository, where the services' jars were built
 * @param logs the folder of the services' logs
 * @param key signs the tokens that the services accept
 * @param ports of the services
 * @param bootstrapServers Kafka's
 * @param database the record's
 * @param openSearchUrl the search index's address
 */
public record StackLayout(
        Path root,
        Path logs,
        SigningKey key,
        ServicePorts ports,
        String bootstrapServers,
        Database database,
        String openSearchUrl) {
    /** Long enough for a stack that is left running; it is made anew at each start. */
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(365);

    /** A PostgreSQL database and who may use it. */
    public record Database(String jdbcUrl, String username, String password) {
        /** That of a local server. */
        public static Database of(LocalPostgres postgres) {
            return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
        }
    }

    /** The port of each service's API and of its management. */
    public record ServicePorts(
            int archive, int archiveManagement, int ingest, int ingestManagement, int parse, int parseManagement) {
        /** The usual ports, each moved by an offset so that a second stack can run beside the first. */
        public static ServicePorts withOffset(int offset) {
            return new ServicePorts(
                    8080 + offset, 9080 + offset, 8081 + offset, 9081 + offset, 8082 + offset, 9082 + offset);
        }

        /** Ports that were free a moment ago. */
        public static ServicePorts free() {
            return new ServicePorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
        }
    }

    public ServiceLaunch ingest() {
        return launch(
                "ingest-service",
                ports.ingest(),
                ports.ingestManagement(),
                "-Xmx384m",
                Map.of("BROADSHEET_ARCHIVE_URL", archiveUrl()));
    }

    public ServiceLaunch parse() {
        return launch(
                "parse-service",
                ports.parse(),
                ports.parseManagement(),
                "-Xmx512m",
                Map.of(
                        "BROADSHEET_ARCHIVE_URL",
                        "http://127.0.0.1:" + ports.archive(),
                        "BROADSHEET_ARCHIVE_TOKEN",
                        key.token("parse-service", List.of("reader", "scanner"), TOKEN_VALIDITY)));
    }

    public ServiceLaunch archive() {
        return launch(
                "archive-service",
                ports.archive(),
                ports.archiveManagement(),
                "-Xmx768m",
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "BROADSHEET_OPENSEARCH_URL", openSearchUrl,
                        "BROADSHEET_READING_PUBLIC", "true"));
    }

    private String archiveUrl() {
        return "http://127.0.0.1:" + ports.archive();
    }

    private ServiceLaunch launch(
            String name, int port, int managementPort, String memory, Map<String, String> specific) {
        Map<String, String> environment = new HashMap<>(specific);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.publicFile().toUri().toString());
        environment.put("MP_JWT_VERIFY_ISSUER", SigningKey.ISSUER);
        environment.put("MP_JWT_VERIFY_AUDIENCES", SigningKey.AUDIENCE);
        // A person reads these logs; in a cluster they are JSON.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // Not to exit on OutOfMemoryError: consumers step over a record that bursts the memory when it is unpacked.
        List<String> options = List.of(memory, "-Xms64m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
        Path jar = root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        return new ServiceLaunch(name, jar, port, managementPort, options, environment, logs.resolve(name + ".log"));
    }
}
