package org.broadsheet.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadsheet.stack.server.KafkaServer;

/**
 * A Kafka broker and controller in one process (KRaft), with the topics of {@code topics.properties}. Its cluster id
 * stands in {@code <dir>/cluster.id}: the process refuses to go on as, or beside, another cluster's broker.
 */
public final class LocalKafka extends StackPart {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path dir;
    private final int port;
    private final int controllerPort;
    private final int proxiedPort;
    private final int advertisedPort;

    private LocalKafka(Path dir, int port, int controllerPort, int proxiedPort, int advertisedPort) {
        super("Kafka");
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.proxiedPort = proxiedPort;
        this.advertisedPort = advertisedPort;
    }

    /**
     * Starts a broker on free ports with its data in {@code dir}. Settings in {@code dir/more.properties} are added to the
     * broker's: further listeners, TLS.
     */
    public static LocalKafka start(Path dir) {
        return begun(new LocalKafka(dir, Ports.free(), Ports.free(), 0, 0));
    }

    /** Starts a broker on chosen ports. */
    public static LocalKafka start(Path dir, int port, int controllerPort) {
        return begun(new LocalKafka(dir, port, controllerPort, 0, 0));
    }

    /**
     * Starts a broker with a second listener, {@link #proxiedPort()}, which it advertises as {@code proxyPort}: clients that
     * bootstrap through a proxy on that port stay behind it, where a plain broker would send them past it.
     */
    public static LocalKafka startBehindProxy(Path dir, int proxyPort) {
        return begun(new LocalKafka(dir, Ports.free(), Ports.free(), Ports.free(), proxyPort));
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port that a proxy forwards to. */
    public int proxiedPort() {
        return proxiedPort;
    }

    /** Kafka's id of the cluster in this folder. */
    public String clusterId() {
        return clusterId(dir);
    }

    private static LocalKafka begun(LocalKafka part) {
        part.begin();
        return part;
    }

    @Override
    ChildProcess spawn() {
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        Path ready = dir.resolve("ready");
        List<String> arguments = List.of(
                dir.toString(),
                clusterId(dir),
                Integer.toString(port),
                Integer.toString(controllerPort),
                Integer.toString(proxiedPort),
                Integer.toString(advertisedPort));
        List<String> options = List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        ChildProcess started = ChildProcess.start(
                "Kafka",
                StackLibrary.javaCommand(options, KafkaServer.class, arguments),
                Map.of(),
                ChildProcess.StopSignal.TERM,
                dir.resolve("kafka.log"));
        started.awaitReady(pid -> ReadyFile.names(ready, pid), PATIENCE);
        return started;
    }

    private static String clusterId(Path dir) {
        Path file = dir.resolve("cluster.id");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(dir);
                Files.writeString(file, newClusterId());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kafka's form of a UUID. A leading dash would read as an option in Kafka's tools, so it is never made. */
    private static String newClusterId() {
        UUID uuid = UUID.randomUUID();
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        return id.startsWith("-") ? newClusterId() : id;
    }
}
