package org.broadsheet.ingest.admission;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many issues each source pushes in a minute: a bucket that holds a minute's worth and fills evenly. */
final class SourceRates {

    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    /** Beyond so many sources, those whose bucket is full again are forgotten. */
    private static final int MOST_REMEMBERED = 10_000;

    private final int perMinute;
    private final LongSupplier nanoClock;
    private final Map<String, Long> fullAt = new HashMap<>();

    SourceRates(int perMinute, LongSupplier nanoClock) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("broadsheet.source.issues-per-minute must be at least 1");
        }
        this.perMinute = perMinute;
        this.nanoClock = nanoClock;
    }

    int perMinute() {
        return perMinute;
    }

    /**
     * How long the source has to wait for its next issue; zero if it need not.
     *
     * @param patience the turn is taken only if the wait is not longer
     */
    synchronized Duration reserve(String source, Duration patience) {
        long now = nanoClock.getAsLong();
        long cost = MINUTE_NANOS / perMinute;
        long full = Math.max(now, fullAt.getOrDefault(source, now)) + cost;
        Duration wait = Duration.ofNanos(Math.max(0, full - now - MINUTE_NANOS));
        if (wait.compareTo(patience) <= 0) {
            forgetIdle(now);
            fullAt.put(source, full);
        }
        return wait;
    }

    private void forgetIdle(long now) {
        if (fullAt.size() >= MOST_REMEMBERED) {
            fullAt.values().removeIf(full -> full <= now);
        }
    }
}
