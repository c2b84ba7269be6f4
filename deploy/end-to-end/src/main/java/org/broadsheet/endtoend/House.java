package org.broadsheet.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalOpenSearch;
import org.broadsheet.stack.LocalPostgres;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.Ports;
import org.broadsheet.stack.ServiceLaunch;
import org.broadsheet.stack.StackLayout;
import org.broadsheet.stack.StackLayout.Database;
import org.broadsheet.stack.StackLayout.ServicePorts;
import org.broadsheet.stack.StackPart;
import org.broadsheet.stack.token.SigningKey;

/**
 * A running Broadsheet. Its services reach Kafka and PostgreSQL only through proxies, which pass everything on until a
 * test asks them to be slow or to break connections.
 */
public final class House implements AutoCloseable {
    private static final Duration TOKEN_VALIDITY = Duration.ofHours(12);

    private final SigningKey key;
    private final TcpProxy kafkaProxy;
    private final TcpProxy postgresProxy;
    private final LocalKafka kafka;
    private final LocalPostgres postgres;
    private final LocalOpenSearch openSearch;
    private final StackLayout layout;
    private final LocalService ingest;
    private final LocalService parse;
    private final LocalService archive;

    private House(Path dir, Path postgresDir) {
        key = SigningKey.in(dir.resolve("keys"));
        int advertised = Ports.free();
        CompletableFuture<LocalOpenSearch> search =
                inBackground(() -> LocalOpenSearch.start(dir.resolve("opensearch")));
        kafka = LocalKafka.startBehindProxy(dir.resolve("kafka"), advertised);
        postgres = LocalPostgres.start(postgresDir);
        kafkaProxy = TcpProxy.start(advertised, kafka.proxiedPort());
        postgresProxy = TcpProxy.start(Ports.free(), postgres.port());
        openSearch = search.join();
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:" + postgresProxy.port() + "/broadsheet",
                postgres.username(),
                postgres.password());
        layout = new StackLayout(
                root(),
                root().resolve("deploy/end-to-end/target/logs").resolve(dir.getFileName()),
                key,
                ServicePorts.free(),
                "127.0.0.1:" + kafkaProxy.port(),
                database,
                openSearch.url());
        CompletableFuture<LocalService> archiveStart = inBackground(
                () -> LocalService.start(layout.archive().with(Map.of("BROADSHEET_READING_PUBLIC", "false"))));
        CompletableFuture<LocalService> ingestStart = inBackground(() -> LocalService.start(layout.ingest()));
        parse = LocalService.start(layout.parse());
        ingest = ingestStart.join();
        archive = archiveStart.join();
    }

    /** Starts everything with its data in this folder and returns when all of it is ready. */
    public static House start(Path dir) {
        return new House(dir, dir.resolve("postgres"));
    }

    /** The same, with PostgreSQL's data on another file system. */
    public static House start(Path dir, Path postgresDir) {
        return new House(dir, postgresDir);
    }

    /** The repository, which the system property {@code broadsheet.root} names. */
    public static Path root() {
        return Path.of(System.getProperty("broadsheet.root", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The sample front page, as a scanner would push it. */
    public static byte[] frontPage() {
        try {
            return Files.readAllBytes(root().resolve("deploy/samples/liaoyuan-2020-08-12.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client with a token of this role. */
    public Scanner scanner() {
        return new Scanner(ingest.url(), token("scanner"));
    }

    public Reader reader() {
        return new Reader(archive.url(), token("reader"));
    }

    public String token(String role) {
        return key.token("test-" + role, List.of(role), TOKEN_VALIDITY);
    }

    public SigningKey key() {
        return key;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalOpenSearch openSearch() {
        return openSearch;
    }

    public LocalService ingest() {
        return ingest;
    }

    public LocalService parse() {
        return parse;
    }

    public LocalService archive() {
        return archive;
    }

    public TcpProxy kafkaProxy() {
        return kafkaProxy;
    }

    public TcpProxy postgresProxy() {
        return postgresProxy;
    }

    /** Another parse-service of the same group, beside the first. */
    public LocalService secondParse() {
        ServiceLaunch first = layout.parse();
        return LocalService.start(new ServiceLaunch(
                "parse-service 2",
                first.jar(),
                Ports.free(),
                Ports.free(),
                first.jvmOptions(),
                first.environment(),
                first.log().resolveSibling("parse-service-2.log")));
    }

    /** Another archive of the same group on the same database and search index, beside the first. */
    public LocalService secondArchive() {
        return LocalService.start(archiveLaunch());
    }

    /** Another archive, which fills this empty database from the topics as a group of its own, and feeds no search index. */
    public LocalService secondArchive(LocalPostgres database) {
        return LocalService.start(archiveLaunch()
                .with(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                        "BROADSHEET_PROJECTION_GROUP", "archive-service-restored",
                        "BROADSHEET_OPENSEARCH_FOLLOW", "false")));
    }

    private ServiceLaunch archiveLaunch() {
        ServiceLaunch first = layout.archive();
        return new ServiceLaunch(
                "archive-service 2",
                first.jar(),
                Ports.free(),
                Ports.free(),
                first.jvmOptions(),
                first.environment(),
                first.log().resolveSibling("archive-service-2.log"));
    }

    /** Starts again, all at once, what is not alive: what a supervisor or a cluster does. */
    public void revive() {
        CompletableFuture.allOf(Stream.<StackPart>of(kafka, postgres, openSearch)
                        .filter(part -> !part.isAlive())
                        .map(part -> inBackground(() -> restarted(part)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        CompletableFuture.allOf(Stream.<StackPart>of(ingest, parse, archive)
                        .filter(part -> !part.isAlive())
                        .map(part -> inBackground(() -> restarted(part)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(Stream.of(ingest, parse, archive)
                        .map(part -> CompletableFuture.runAsync(part::close, Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        openSearch.close();
        kafka.close();
        postgres.close();
        kafkaProxy.close();
        postgresProxy.close();
    }

    private static StackPart restarted(StackPart part) {
        part.restart();
        return part;
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
    }
}
