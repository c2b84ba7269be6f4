package org.broadsheet.ingest.admission;

import java.time.Duration;

/** What one request may hold: bytes are taken while they are read, all at once given back in the end. */
public final class Grant implements AutoCloseable {

    private final Admission admission;
    private final String source;
    private final Admission.SourceLoad load;

    Grant(Admission admission, String source, Admission.SourceLoad load) {
        this.admission = admission;
        this.source = source;
        this.load = load;
    }

    /** An account for the bytes of one issue, that waits that long where there is no room. */
    public Account account(Duration patience) {
        return new Account(patience);
    }

    /** Waits at most that long for the source's turn to push one more issue; refuses it with 429 where that is too short. */
    public void awaitTurn(Duration patience) {
        try {
            admission.turn(source, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for its turn", e);
        }
    }

    @Override
    public void close() {
        admission.close(source, load);
    }

    /** The bytes of one issue. */
    public final class Account implements AutoCloseable {

        private final Duration patience;
        private long bytes;

        private Account(Duration patience) {
            this.patience = patience;
        }

        /** Counts bytes that are about to be held; refuses them with 429 where there is no room in time. */
        public void take(long more) {
            try {
                admission.take(load, more, patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for room", e);
            }
            synchronized (this) {
                bytes += more;
            }
        }

        public synchronized long bytes() {
            return bytes;
        }

        @Override
        public synchronized void close() {
            admission.giveBack(load, bytes);
            bytes = 0;
        }
    }
}
