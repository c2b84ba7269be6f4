package org.broadsheet.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.stack.server.OpenSearchServer;

/** A single OpenSearch node in a JVM of its own; ready means that its cluster health is green or yellow. */
public final class LocalOpenSearch extends StackPart {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path dir;
    private final int port;
    private final int transportPort;

    private LocalOpenSearch(Path dir, int port, int transportPort) {
        super("OpenSearch");
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.transportPort = transportPort;
    }

    /** Starts a node on free ports with its data in {@code dir}. */
    public static LocalOpenSearch start(Path dir) {
        return begun(new LocalOpenSearch(dir, Ports.free(), Ports.free()));
    }

    /** Starts a node on chosen ports. */
    public static LocalOpenSearch start(Path dir, int port, int transportPort) {
        return begun(new LocalOpenSearch(dir, port, transportPort));
    }

    /** Its HTTP address, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private static LocalOpenSearch begun(LocalOpenSearch part) {
        part.begin();
        return part;
    }

    @Override
    ChildProcess spawn() {
        Ports.requireFree(port, "OpenSearch");
        Ports.requireFree(transportPort, "OpenSearch's transport");
        Path ready = dir.resolve("ready");
        List<String> options = List.of(
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector");
        List<String> arguments = List.of(dir.toString(), Integer.toString(port), Integer.toString(transportPort));
        ChildProcess started = ChildProcess.start(
                "OpenSearch",
                StackLibrary.javaCommand(options, OpenSearchServer.class, arguments),
                Map.of(),
                ChildProcess.StopSignal.TERM,
                dir.resolve("opensearch.log"));
        started.awaitReady(pid -> ReadyFile.names(ready, pid), PATIENCE);
        return started;
    }
}
