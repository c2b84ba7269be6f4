package org.broadsheet.stack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process of the stack that can be killed, stalled and started again on the same ports and data. */
public abstract sealed class StackPart implements AutoCloseable
        permits LocalKafka, LocalPostgres, LocalOpenSearch, LocalService {
    private final String name;
    private volatile @Nullable ChildProcess process;
    private volatile boolean closed;

    StackPart(String name) {
        this.name = name;
    }

    /** Starts a process and returns when it serves. */
    abstract ChildProcess spawn();

    final void begin() {
        process = spawn();
    }

    /** As a person reads it. */
    public final String name() {
        return name;
    }

    public final long pid() {
        return process().pid();
    }

    public final boolean isAlive() {
        return process().isAlive();
    }

    /** SIGKILL to it and to what it started. */
    public final void kill() {
        process().kill();
    }

    /** SIGSTOP: its connections stay open and nothing is answered. */
    public final void pause() {
        process().pause();
    }

    /** SIGCONT. */
    public final void resume() {
        process().resume();
    }

    /** Ends it if it runs, starts it on the same ports and data, and returns when it serves. */
    public final synchronized void restart() {
        process().close();
        if (closed) {
            throw new StackException(name + " was closed and does not start again");
        }
        process = spawn();
        if (closed) {
            process().close();
        }
    }

    /** How it ended, when it has. */
    public final int exitCode() {
        return process().exitCode();
    }

    /** The end of its log. */
    public final List<String> lastLogLines(int lines) {
        return process().lastLogLines(lines);
    }

    /** Asks it to end, and kills it when it does not. */
    @Override
    public final void close() {
        closed = true;
        process().close();
    }

    private ChildProcess process() {
        ChildProcess running = process;
        if (running == null) {
            throw new StackException(name + " was not started");
        }
        return running;
    }
}
