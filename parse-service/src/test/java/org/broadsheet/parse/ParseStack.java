package org.broadsheet.parse;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.stack.LocalKafka;
import org.jspecify.annotations.Nullable;

/** What the parse service stands on, once for all tests of the module: a broker in a process of its own, an issuer's key, an archive's sources. */
public final class ParseStack implements QuarkusTestResourceLifecycleManager {
    private static @Nullable LocalKafka kafka;
    private static @Nullable HttpServer archive;
    private static final Map<String, Source> SOURCES = new ConcurrentHashMap<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger();

    /** A raw issue's value as the archive would give it. */
    public record Source(String contentType, byte[] value) {}

    public static LocalKafka kafka() {
        return Objects.requireNonNull(kafka);
    }

    /** The archive has this from now on. */
    public static void keep(String issueId, String contentType, byte[] value) {
        SOURCES.put(issueId, new Source(contentType, value));
    }

    /** The archive answers 503 so many times before it is itself again. */
    public static void refuse(int times) {
        REFUSALS.set(times);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path dir = Files.createTempDirectory("parse-test");
            Path key = dir.resolve("public.pem");
            Tokens.writePublicKey(key);
            kafka = LocalKafka.start(dir.resolve("kafka"));
            archive = archive();
            return Map.of(
                    "kafka.bootstrap.servers",
                    kafka.bootstrapServers(),
                    "mp.jwt.verify.publickey.location",
                    key.toUri().toString(),
                    "broadsheet.archive.url",
                    "http://127.0.0.1:" + archive.getAddress().getPort(),
                    "broadsheet.archive.token",
                    "archive-token",
                    "broadsheet.archive.attempts",
                    "4",
                    "broadsheet.archive.pause",
                    "50ms");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static HttpServer archive() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/api/raw-issues/", exchange -> {
            try (exchange) {
                Source source = SOURCES.get(exchange.getRequestURI().getPath().split("/")[3]);
                boolean allowed = "Bearer archive-token"
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                if (REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    exchange.sendResponseHeaders(503, -1);
                } else if (!allowed || source == null) {
                    exchange.sendResponseHeaders(allowed ? 404 : 401, -1);
                } else {
                    exchange.getResponseHeaders().set("Content-Type", source.contentType());
                    exchange.sendResponseHeaders(200, source.value().length);
                    exchange.getResponseBody().write(source.value());
                }
            }
        });
        server.start();
        return server;
    }

    @Override
    public void stop() {
        if (archive != null) {
            archive.stop(0);
        }
        if (kafka != null) {
            kafka.close();
        }
    }
}
