package org.broadsheet.ingest.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** Publishes raw issues and says when the broker has them. */
@Startup
@ApplicationScoped
public class RawIssuePublisher {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final IngestConfig config;

    RawIssuePublisher(@Identifier("default-kafka-broker") Map<String, Object> operators, IngestConfig config) {
        this.config = config;
        this.producer = new KafkaProducer<>(ProducerSettings.of(operators, config));
    }

    /**
     * Completes once every in-sync replica has the record. Blocks for at most half the delivery timeout, while the
     * producer has no room or no metadata; the future completes within the delivery timeout after that.
     *
     * @return failed with a {@link org.broadsheet.ingest.refusal.RefusedException} where the record is not durable
     */
    public CompletableFuture<Void> publish(IssueReceived event) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer.send(event.toRecord(config.delivery().topic()), (at, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(refusal(failure, event).thrown());
                }
            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(refusal(e, event).thrown());
        }
        return acknowledged;
    }

    private Refusal refusal(Exception failure, IssueReceived event) {
        if (failure instanceof RecordTooLargeException) {
            return Refusal.of(
                            Reason.TOO_LARGE,
                            "The issue of " + event.value().length + " bytes is larger than the broker takes."
                                    + " Push its pages one by one, with the hints newspaper, date and page.")
                    .with("sizeBytes", event.value().length);
        }
        return Refusal.of(
                        Reason.BROKER_UNREACHABLE,
                        "The broker did not acknowledge the issue ("
                                + String.valueOf(failure.getMessage()).replaceFirst("\\.+$", "")
                                + "). Nothing is lost by pushing it again.")
                .after(config.delivery().retryAfter());
    }

    /** What is said of an issue that is not even tried, because the broker did not answer just before. */
    public static Refusal away(IngestConfig config) {
        return Refusal.of(
                        Reason.BROKER_UNREACHABLE,
                        "The broker has not acknowledged the issues before this one, so it was not tried. Push it again.")
                .after(config.delivery().retryAfter());
    }

    @PreDestroy
    void drain() {
        producer.close(DRAIN);
    }
}
