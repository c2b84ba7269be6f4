package org.broadsheet.ingest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.audit.Pusher;
import org.broadsheet.ingest.body.PushBody;
import org.broadsheet.ingest.messaging.RawIssuePublisher;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.refusal.RefusedException;
import org.broadsheet.ingest.submission.Receipt;
import org.broadsheet.ingest.submission.Submissions;

/**
 * One batch: a reader publishes items as they arrive, a writer answers each as it is acknowledged, in order. Between them
 * are at most so many items and bytes; a pusher that does not read its receipts stops being read.
 */
final class BatchRun {

    private static final int MOST_PENDING = 256;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final BatchItems items;
    private final PushBody body;
    private final Submissions submissions;
    private final Pusher pusher;
    private final IngestConfig config;
    private final BatchWindow window;
    private final Grant grant;
    private final BlockingQueue<Pending> pending = new ArrayBlockingQueue<>(MOST_PENDING);
    private volatile boolean abandoned;
    private volatile Instant brokerAwayUntil = Instant.MIN;
    private boolean brokerAway;

    BatchRun(
            BatchItems items, PushBody body, Submissions submissions, Pusher pusher, IngestConfig config, Grant grant) {
        this.items = items;
        this.body = body;
        this.submissions = submissions;
        this.pusher = pusher;
        this.config = config;
        this.grant = grant;
        this.window = new BatchWindow(config.inflight().batchBytes().asLongValue());
    }

    /** Reads to the end of the batch, and returns when the last line is written or the pusher is gone. */
    void run(OutputStream answer) throws IOException, InterruptedException {
        Thread reader = Thread.ofVirtual().name("batch-reader").start(this::read);
        try {
            write(answer);
        } finally {
            abandoned = true;
            letGo();
            reader.join();
            letGo();
        }
    }

    private void read() {
        try {
            Optional<BatchItem> item = window.awaitRoom(() -> abandoned) ? items.next() : Optional.empty();
            while (item.isPresent() && put(submitted(item.get()))) {
                item = window.awaitRoom(() -> abandoned) ? items.next() : Optional.empty();
            }
            if (!abandoned) {
                body.finish();
            }
        } catch (RefusedException e) {
            put(new Pending.Refused("", e.refusal()));
        } catch (IOException e) {
            put(new Pending.Refused("", PushBody.brokenOff(e)));
        } finally {
            put(new Pending.End());
        }
    }

    private Pending submitted(BatchItem item) {
        return switch (item) {
            case BatchItem.Unreadable bad -> new Pending.Refused(bad.name(), bad.refusal());
            case BatchItem.Readable good
            when Instant.now().isBefore(brokerAwayUntil) -> {
                good.account().close();
                yield new Pending.Refused(good.name(), RawIssuePublisher.away(config));
            }
            case BatchItem.Readable good -> submittedInTurn(good);
        };
    }

    private Pending submittedInTurn(BatchItem.Readable item) {
        try {
            grant.awaitTurn(config.inflight().batchPatience());
        } catch (RefusedException e) {
            item.account().close();
            return new Pending.Refused(item.name(), e.refusal());
        }
        window.entered(item.account().bytes());
        return new Pending.Submitted(item, submissions.submit(item.issue(), pusher));
    }

    /** False once nobody takes any more. */
    private boolean put(Pending next) {
        try {
            while (!abandoned) {
                if (pending.offer(next, 1, TimeUnit.SECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo(next);
        return false;
    }

    private void write(OutputStream answer) throws IOException, InterruptedException {
        long place = 1;
        for (Pending next = pending.take(); !(next instanceof Pending.End); next = pending.take()) {
            answer.write(line(place++, next));
            if (pending.isEmpty()) {
                answer.flush();
            }
        }
        answer.flush();
    }

    private byte[] line(long place, Pending next) throws InterruptedException {
        return switch (next) {
            case Pending.Refused refused -> problem(place, refused.name(), refused.refusal());
            case Pending.Submitted submitted -> {
                try {
                    Receipt receipt = acknowledged(submitted);
                    yield BatchLine.receipt(place, submitted.item().name(), receipt, submissions.location(receipt));
                } catch (RefusedException e) {
                    yield problem(place, submitted.item().name(), e.refusal());
                } finally {
                    letGo(submitted);
                }
            }
            case Pending.End end -> new byte[0];
        };
    }

    private byte[] problem(long place, String name, Refusal refusal) {
        submissions.refused(pusher, refusal);
        return BatchLine.problem(place, name, refusal);
    }

    /**
     * Tries over a broker's absence, as long as it is worth a pusher's patience. After that, items are refused without
     * patience until one is acknowledged again.
     */
    private Receipt acknowledged(Pending.Submitted submitted) throws InterruptedException {
        Instant patience = Instant.now().plus(config.delivery().batchPatience());
        CompletableFuture<Receipt> submission = submitted.submission();
        Instant earliest = Instant.MIN;
        while (true) {
            try {
                Receipt receipt = Submissions.await(submission);
                brokerAway = false;
                return receipt;
            } catch (RefusedException e) {
                boolean away = e.refusal().reason() == Reason.BROKER_UNREACHABLE;
                if (!away || brokerAway || Instant.now().isAfter(patience)) {
                    brokerAway |= away;
                    brokerAwayUntil =
                            away ? Instant.now().plus(config.delivery().retryAfter()) : brokerAwayUntil;
                    throw e;
                }
            }
            Instant now = Instant.now();
            if (now.isBefore(earliest)) {
                Thread.sleep(Duration.between(now, earliest));
            }
            earliest = Instant.now().plus(BETWEEN_TRIES);
            submission = submissions.submit(submitted.item().issue(), pusher);
        }
    }

    private void letGo() {
        List<Pending> left = new ArrayList<>();
        pending.drainTo(left);
        left.forEach(this::letGo);
    }

    private void letGo(Pending left) {
        if (left instanceof Pending.Submitted submitted) {
            window.left(submitted.item().account().bytes());
            submitted.item().account().close();
        }
    }
}
