package org.broadsheet.ingest.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.audit.AuditLog;
import org.broadsheet.ingest.audit.Pusher;
import org.broadsheet.ingest.issue.Digests;
import org.broadsheet.ingest.issue.IssueId;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.messaging.IssueReceived;
import org.broadsheet.ingest.messaging.RawIssuePublisher;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.refusal.RefusedException;

/** Makes a raw issue durable and gives the receipt for it; counts and records every outcome. */
@ApplicationScoped
public class Submissions {

    private final RawIssuePublisher publisher;
    private final AuditLog audit;
    private final MeterRegistry metrics;
    private final Counter received;
    private final String archiveUrl;

    Submissions(RawIssuePublisher publisher, AuditLog audit, MeterRegistry metrics, IngestConfig config) {
        this.publisher = publisher;
        this.audit = audit;
        this.metrics = metrics;
        this.received = Counter.builder("broadsheet.issues.received")
                .description("Raw issues that the broker acknowledged")
                .register(metrics);
        String url = config.archive().url().toString();
        this.archiveUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * Publishes an issue.
     *
     * @return completed with the receipt once the broker acknowledged, or with a {@link RefusedException}
     */
    public CompletableFuture<Receipt> submit(RawIssue issue, Pusher pusher) {
        Instant receivedAt = Instant.now();
        IssueId issueId = IssueId.of(issue.pages());
        IssueReceived event = IssueReceived.of(issueId, issue, receivedAt, pusher.subject(), pusher.trace());
        Receipt receipt = new Receipt(
                issueId.value(),
                "sha-256=:"
                        + Base64.getEncoder().encodeToString(Digests.sha256().digest(event.value())) + ":",
                event.value().length,
                IssueReceived.time(receivedAt));
        return publisher.publish(event).thenApply(acknowledged -> {
            received.increment();
            audit.accepted(pusher, receipt.issueId(), receipt.sizeBytes(), receipt.receivedAt());
            return receipt;
        });
    }

    /** Waits for the receipt; its time is bounded by the publisher's. */
    public static Receipt await(CompletableFuture<Receipt> submission) {
        try {
            return submission.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** Counts and records a refusal. */
    public void refused(Pusher pusher, Refusal refusal) {
        metrics.counter("broadsheet.issues.refused", "reason", refusal.reason().code())
                .increment();
        audit.refused(pusher, refusal, IssueReceived.time(Instant.now()));
    }

    /** Where the archive tells whether the issue has arrived. */
    public URI location(Receipt receipt) {
        return URI.create(archiveUrl + "/api/raw-issues/" + receipt.issueId());
    }
}
