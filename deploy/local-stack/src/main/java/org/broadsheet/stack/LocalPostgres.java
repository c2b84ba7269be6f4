package org.broadsheet.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server with one database, {@code broadsheet}, whose folders and binaries {@link PostgresFolder} prepares. */
public final class LocalPostgres extends StackPart {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WORKERS_END = Duration.ofSeconds(20);
    private static final String MEMORY_HELD = "pre-existing shared memory block";
    private static final int STATUS_LINE = 7;

    private final PostgresFolder folder;
    private final int port;

    private LocalPostgres(Path dir, int port) {
        super("PostgreSQL");
        Ports.requireFree(port, "PostgreSQL");
        this.folder = PostgresFolder.prepare(dir);
        this.port = port;
    }

    /** Starts a server on a free port with its data in {@code dir}. */
    public static LocalPostgres start(Path dir) {
        return begun(new LocalPostgres(dir, Ports.free()));
    }

    /** Starts a server on a chosen port. */
    public static LocalPostgres start(Path dir, int port) {
        return begun(new LocalPostgres(dir, port));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresFolder.DATABASE;
    }

    public String username() {
        return PostgresFolder.USER;
    }

    public String password() {
        return folder.password();
    }

    public int port() {
        return port;
    }

    private static LocalPostgres begun(LocalPostgres part) {
        part.begin();
        return part;
    }

    /** The workers of a killed server end a moment after it, and hold its shared memory until then. */
    @Override
    ChildProcess spawn() {
        Instant until = Instant.now().plus(WORKERS_END);
        while (true) {
            try {
                return spawnOnce();
            } catch (StackException e) {
                if (!String.valueOf(e.getMessage()).contains(MEMORY_HELD)
                        || Instant.now().isAfter(until)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private ChildProcess spawnOnce() {
        Ports.requireFree(port, "PostgreSQL");
        List<String> command = new ArrayList<>(folder.command("postgres"));
        command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "timezone", "UTC",
                        "max_connections", "100",
                        "shared_buffers", "128MB",
                        "dynamic_shared_memory_type", "mmap")
                .forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        ChildProcess started = ChildProcess.start(
                "PostgreSQL", command, PostgresFolder.ENVIRONMENT, ChildProcess.StopSignal.INT, folder.log());
        started.awaitReady(this::isReady, PATIENCE);
        return started;
    }

    /** The server keeps its process id and, on the eighth line, its status in a file of its own. */
    private boolean isReady(long pid) {
        Path file = folder.data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return false;
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
