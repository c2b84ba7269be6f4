package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.stack.LocalOpenSearch;
import org.broadsheet.stack.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** The archive as it is deployed, a process of its own beside a real PostgreSQL and a real OpenSearch. */
final class BenchedArchive implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalPostgres postgres;
    private final LocalOpenSearch openSearch;
    private final Process service;
    private final int port;

    private BenchedArchive(LocalPostgres postgres, LocalOpenSearch openSearch, Process service, int port) {
        this.postgres = postgres;
        this.openSearch = openSearch;
        this.service = service;
        this.port = port;
    }

    static BenchedArchive start(Path dir) throws IOException {
        Files.createDirectories(dir);
        LocalPostgres postgres = LocalPostgres.start(dir.resolve("postgres"));
        LocalOpenSearch openSearch = LocalOpenSearch.start(dir.resolve("opensearch"));
        int port = free();
        Path jar = Path.of(System.getProperty("broadsheet.root"), "archive-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx384m", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(free()),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                        "BROADSHEET_OPENSEARCH_URL", openSearch.url(),
                        "BROADSHEET_READING_PUBLIC", "true",
                        // There is no broker here: nothing is pushed, and waiting for one costs nothing.
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
        builder.redirectErrorStream(true)
                .redirectOutput(dir.resolve("archive.log").toFile());
        BenchedArchive archive = new BenchedArchive(postgres, openSearch, builder.start(), port);
        // As its parts do: an interrupted bench leaves nothing behind that runs.
        Runtime.getRuntime().addShutdownHook(new Thread(archive.service::destroy));
        archive.await("the archive", () -> archive.answers("http://127.0.0.1:" + port + "/api/articles?size=0"));
        return archive;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Composes the articles unless they are there, and prints how fast the index took them. */
    void fill(ArticleComposer composer, int articles) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl());
        database.setUser(postgres.username());
        database.setPassword(postgres.password());
        int there = (int) number(database, "select count(*) from article");
        long start = System.nanoTime();
        ArticleStore store = new ArticleStore(database);
        for (int from = there; from < articles; from += BATCH) {
            store.store(IntStream.range(from, Math.min(from + BATCH, articles))
                    .mapToObj(composer::compose)
                    .toList());
        }
        double composed = (System.nanoTime() - start) / 1e9;
        long latest = number(database, "select coalesce(max(revision), 0) from article");
        await("the index", () -> indexed() >= latest && !isRebuilding());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%,d articles, %,d of them new: composed and stored in %.0f s, in the index after %.0f s, %,.0f/s; since"
                        + " their start the search engine has used %.0f s of processor time, the archive %.0f s%n",
                articles,
                articles - there,
                composed,
                seconds,
                (articles - there) / seconds,
                engineSeconds(),
                archiveSeconds());
        millisStraight("/articles/_forcemerge?max_num_segments=5", new byte[0]);
        millisStraight("/articles/_refresh", new byte[0]);
        long bytes = straight("/_cat/indices/articles?bytes=b&format=json&h=store.size")
                .at("/0/store.size")
                .asLong();
        System.out.printf(
                Locale.ROOT,
                "The index takes %,d MB, %,d bytes an article; the database %,d MB.%n",
                bytes / 1_000_000,
                bytes / Math.max(1, articles),
                number(database, "select pg_total_relation_size('article')") / 1_000_000);
    }

    /** Processor time since its start: unlike the clock, it hardly depends on what else the machine does. */
    double engineSeconds() {
        return processorSeconds(openSearch.pid());
    }

    double archiveSeconds() {
        return processorSeconds(service.pid());
    }

    private static double processorSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toMillis)
                .map(millis -> millis / 1e3)
                .orElse(Double.NaN);
    }

    /** Data of an earlier run may be in an index of an older analysis. */
    private boolean isRebuilding() {
        return send(request(openSearch.url() + "/_alias/articles-building")).statusCode() == 200;
    }

    private long indexed() {
        HttpResponse<byte[]> answer = send(request(openSearch.url() + "/articles/_doc/checkpoint"));
        return answer.statusCode() == 200
                ? Json.read(answer.body()).at("/_source/checkpoint").asLong(-1)
                : -1;
    }

    private static long number(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    JsonNode get(String path) {
        return Json.read(body(request("http://127.0.0.1:" + port + path).GET()));
    }

    private JsonNode straight(String path) {
        return Json.read(body(request(openSearch.url() + path).GET()));
    }

    double millisThrough(String path) {
        long start = System.nanoTime();
        body(request("http://127.0.0.1:" + port + path).GET());
        return (System.nanoTime() - start) / 1e6;
    }

    double millisStraight(String path, byte[] search) {
        long start = System.nanoTime();
        body(request(openSearch.url() + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(search)));
        return (System.nanoTime() - start) / 1e6;
    }

    /** Empties the engine's cache of counts, so that a search asked before is answered as if it were new. */
    void forget() {
        millisStraight("/articles/_cache/clear?request=true", new byte[0]);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private byte[] body(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(String address) {
        try {
            return send(request(address).GET()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        if (!Archive.await(PATIENCE, () -> condition.getAsBoolean() || !service.isAlive()) || !service.isAlive()) {
            throw new IllegalStateException("waited in vain for " + what + "; see archive.log");
        }
    }

    @Override
    public void close() {
        service.destroy();
        openSearch.close();
        postgres.close();
    }
}
