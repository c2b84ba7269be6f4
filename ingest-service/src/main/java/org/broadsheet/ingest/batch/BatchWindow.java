package org.broadsheet.ingest.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Holds the reader of a batch back while its unacknowledged items have as many bytes as one batch may have. */
final class BatchWindow {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final long limitBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long bytes;

    BatchWindow(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Waits until there is room for the next item; false if that is not wanted any more. */
    boolean awaitRoom(BooleanSupplier abandoned) {
        lock.lock();
        try {
            while (bytes >= limitBytes && !abandoned.getAsBoolean()) {
                if (!moved.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS) && abandoned.getAsBoolean()) {
                    return false;
                }
            }
            return !abandoned.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void entered(long more) {
        lock.lock();
        try {
            bytes += more;
        } finally {
            lock.unlock();
        }
    }

    void left(long less) {
        lock.lock();
        try {
            bytes -= less;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
