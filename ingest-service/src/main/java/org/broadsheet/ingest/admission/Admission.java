package org.broadsheet.ingest.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the bytes under way, in the whole service and of each source. Bytes are under way from their reading to the
 * broker's acknowledgement; what does not fit is refused with 429, at once or after a bounded wait.
 */
@ApplicationScoped
public class Admission {

    private final IngestConfig config;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<String, SourceLoad> sources = new HashMap<>();
    private final @Nullable SourceRates rates;
    private long bytes;

    Admission(IngestConfig config, MeterRegistry metrics) {
        this.config = config;
        OptionalInt perMinute = config.source().issuesPerMinute();
        this.rates = perMinute.isPresent() ? new SourceRates(perMinute.getAsInt(), System::nanoTime) : null;
        Gauge.builder("broadsheet.ingest.inflight.bytes", this, Admission::inflightBytes)
                .description("Bytes read from pushers that the broker has not acknowledged")
                .baseUnit("bytes")
                .register(metrics);
    }

    /** Lets a request of that source begin, or refuses it; the grant must be closed. */
    public Grant open(String source) {
        lock.lock();
        try {
            if (bytes >= limit()) {
                throw busy().thrown();
            }
            SourceLoad load = sources.computeIfAbsent(source, name -> new SourceLoad());
            if (load.requests >= config.source().requests()) {
                throw sourceBusy(config.source().requests() + " of its requests are under way")
                        .thrown();
            }
            load.requests++;
            return new Grant(this, source, load);
        } finally {
            lock.unlock();
        }
    }

    void turn(String source, Duration patience) throws InterruptedException {
        if (rates != null) {
            Duration wait = rates.reserve(source, patience);
            if (wait.compareTo(patience) > 0) {
                throw Refusal.of(
                                Reason.SOURCE_BUSY,
                                "This source pushes more issues in a minute than it may (" + rates.perMinute() + ").")
                        .after(wait)
                        .thrown();
            }
            Thread.sleep(wait);
        }
    }

    /** Takes more bytes for a grant, waiting at most that long for others to finish. */
    void take(SourceLoad load, long more, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            for (Refusal full = full(load, more); full != null; full = full(load, more)) {
                if (nanos <= 0) {
                    throw full.thrown();
                }
                nanos = freed.awaitNanos(nanos);
            }
            load.bytes += more;
            bytes += more;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(SourceLoad load, long less) {
        lock.lock();
        try {
            load.bytes -= less;
            bytes -= less;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close(String source, SourceLoad load) {
        lock.lock();
        try {
            load.requests--;
            if (load.requests == 0) {
                sources.remove(source, load);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that are under way now. */
    public long inflightBytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Refusal full(SourceLoad load, long more) {
        if (bytes + more > limit()) {
            return busy();
        }
        long sourceLimit = config.source().bytes().asLongValue();
        return load.bytes + more > sourceLimit ? sourceBusy(sourceLimit + " bytes of it are under way") : null;
    }

    private long limit() {
        return config.inflight().bytes().asLongValue();
    }

    private Refusal busy() {
        return Refusal.of(
                        Reason.BUSY,
                        "The service holds as many unacknowledged bytes as it may (" + limit() + "). Push again later.")
                .after(config.inflight().retryAfter());
    }

    private Refusal sourceBusy(String why) {
        return Refusal.of(Reason.SOURCE_BUSY, "This source pushes more at once than it may: " + why + ".")
                .after(config.inflight().retryAfter());
    }

    /** What one source has under way; guarded by the lock. */
    static final class SourceLoad {
        private long bytes;
        private int requests;
    }
}
