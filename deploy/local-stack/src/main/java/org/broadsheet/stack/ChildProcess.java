package org.broadsheet.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A child in a session of its own, so that a terminal's Ctrl-C does not reach it before its parent decides the order of
 * stopping. A guard ends it when the parent is gone, however the parent died.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration KILL_WAIT = Duration.ofSeconds(10);
    private static final int LOG_TAIL_BYTES = 16 * 1024;
    /** Waits for end of file on its input, which comes when the parent's JVM is gone; then ends the child. */
    private static final String GUARD = "trap '' INT TERM HUP; cat >/dev/null; kill -CONT $1 2>/dev/null;"
            + " kill -$0 $1 2>/dev/null; n=0; while [ $n -lt 20 ] && kill -0 $1 2>/dev/null; do sleep 1; n=$((n+1)); done;"
            + " kill -KILL $1 2>/dev/null";

    /** How a child is asked to end. PostgreSQL needs {@code INT}: on {@code TERM} it waits for its clients. */
    public enum StopSignal {
        TERM,
        INT
    }

    private final String name;
    private final Process process;
    private final Process guard;
    private final StopSignal stopSignal;
    private final Path log;

    private ChildProcess(String name, Process process, Process guard, StopSignal stopSignal, Path log) {
        this.name = name;
        this.process = process;
        this.guard = guard;
        this.stopSignal = stopSignal;
        this.log = log;
    }

    /** Starts the command; what it prints is appended to the log file. */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, StopSignal stopSignal, Path log) {
        List<String> inOwnSession = new ArrayList<>(ownSession());
        inOwnSession.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return new ChildProcess(name, process, guard(process, stopSignal), stopSignal, log);
        } catch (IOException e) {
            throw new StackException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static Process guard(Process process, StopSignal signal) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", GUARD, signal.name(), Long.toString(process.pid())));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code; 128 + signal number when a signal ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL to the process and to what it started. */
    public void kill() {
        // The parent first: it would take a dead child for a fault of its own to repair.
        List<ProcessHandle> children = process.descendants().toList();
        guard.destroyForcibly();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(KILL_WAIT);
    }

    /** SIGSTOP: the process keeps its ports and answers nothing. */
    public void pause() {
        signalAll("STOP");
    }

    public void resume() {
        signalAll("CONT");
    }

    /** Asks it to end, and kills it after the given time. */
    public void stop(Duration patience) {
        guard.destroyForcibly();
        if (process.isAlive()) {
            signal(stopSignal.name(), process.pid());
            signal("CONT", process.pid());
        }
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /**
     * Waits until the file says that this very process is ready.
     *
     * @throws StackException with the end of the log when it dies or takes longer
     */
    void awaitReady(ReadinessSign sign, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!sign.isReady(process.pid())) {
            if (!process.isAlive()) {
                throw new StackException(name + " ended with code " + process.exitValue()
                        + " while starting; the end of " + log + ":\n" + String.join("\n", lastLogLines(30)));
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new StackException(name + " was not ready after " + patience.toSeconds() + " s; the end of " + log
                        + ":\n" + String.join("\n", lastLogLines(30)));
            }
            sleep(Duration.ofMillis(25));
        }
    }

    /** Tells from outside whether the process with this id serves. */
    interface ReadinessSign {
        boolean isReady(long pid);
    }

    /** The end of what it printed. */
    public List<String> lastLogLines(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - LOG_TAIL_BYTES);
            byte[] tail = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(tail);
            List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signalAll(String signal) {
        signal(signal, process.pid());
        process.descendants().forEach(child -> signal(signal, child.pid()));
    }

    private static void signal(String signal, long pid) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    /** Runs a short command to its end and tells whether it succeeded. */
    static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting", e);
        }
    }
}
