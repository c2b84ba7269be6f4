package org.broadsheet.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadsheet.stack.server.OpenSearchServer;

/** A single OpenSearch node in a JVM of its own; ready means that its cluster health is green or yellow. */
public final class LocalOpenSearch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path dir;
    private final int port;
    private final int transportPort;
    private ChildProcess process;

    private LocalOpenSearch(Path dir, int port, int transportPort) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.transportPort = transportPort;
        this.process = spawn();
    }

    /** Starts a node on free ports with its data in {@code dir}. */
    public static LocalOpenSearch start(Path dir) {
        return new LocalOpenSearch(dir, Ports.free(), Ports.free());
    }

    /** Starts a node on chosen ports. */
    public static LocalOpenSearch start(Path dir, int port, int transportPort) {
        return new LocalOpenSearch(dir, port, transportPort);
    }

    /** Its HTTP address, without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Ends it if it runs, and starts it on the same ports and data. */
    public void restart() {
        process.close();
        process = spawn();
    }

    /** SIGSTOP. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT. */
    public void resume() {
        process.resume();
    }

    /** The end of its log. */
    public List<String> lastLogLines(int lines) {
        return process.lastLogLines(lines);
    }

    @Override
    public void close() {
        process.close();
    }

    private ChildProcess spawn() {
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
