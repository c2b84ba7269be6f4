package org.broadsheet.archive.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.archive.projection.Fact;
import org.broadsheet.archive.projection.Projection;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Stores the events of a batch. A record that is no event, or that the database refuses for what it says, goes to the
 * dead letters; a database that is not there rises, and the same batch comes again.
 */
@Singleton
class ProjectionConsumer {
    private static final Logger LOG = Logger.getLogger(ProjectionConsumer.class);
    /** SQLSTATE classes that blame the data: data exception, cardinality, constraint, a limit of the program. */
    private static final Set<String> DATA_FAULTS = Set.of("21", "22", "23", "54");

    /** What was pushed long ago is being read from the topics again, which says nothing of the way from push to reader. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final Timer pushToReadable;

    ProjectionConsumer(Projection projection, DeadLetters deadLetters, MeterRegistry metrics) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.pushToReadable = Timer.builder("broadsheet.push.to.readable")
                .description("From the receipt of a raw issue until all of its articles can be read")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(50))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(metrics);
    }

    private record Read(ConsumerRecord<byte[], byte[]> message, Fact fact) {}

    void handle(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        List<Read> all = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> message : records) {
            try {
                EventReader.read(message).ifPresent(fact -> all.add(new Read(message, fact)));
            } catch (UnreadableEventException | RuntimeException fault) {
                deadLetters.publish(message, fault);
            }
        }
        if (!all.isEmpty()) {
            store(all);
        }
    }

    /** Halves a batch that the database refuses, until the record that it refuses stands alone. */
    private void store(List<Read> all) throws SQLException {
        Throwable refusal = tryToStore(all);
        if (refusal == null) {
            return;
        }
        if (all.size() == 1) {
            deadLetters.publish(all.getFirst().message(), refusal);
            return;
        }
        store(all.subList(0, all.size() / 2));
        store(all.subList(all.size() / 2, all.size()));
    }

    private @Nullable Throwable tryToStore(List<Read> all) throws SQLException {
        try {
            Projection.Outcome outcome =
                    projection.store(all.stream().map(Read::fact).toList());
            Instant now = Instant.now();
            outcome.parsed().stream()
                    .map(receivedAt -> Duration.between(receivedAt, now))
                    .filter(latency -> latency.compareTo(OLD) < 0)
                    .forEach(pushToReadable::record);
            all.forEach(ProjectionConsumer::log);
            return null;
        } catch (SQLException fault) {
            String state = fault.getSQLState();
            if (state == null || state.length() < 2 || !DATA_FAULTS.contains(state.substring(0, 2))) {
                throw fault;
            }
            return fault;
        } catch (RuntimeException unforeseen) {
            // A fault of ours in one record must not stop all that come after it: it is told and can be replayed.
            return unforeseen;
        }
    }

    private static void log(Read read) {
        String what = switch (read.fact()) {
            case Fact.IssueReceived received -> "Raw issue stored, " + received.bytes().length + " bytes";
            case Fact.IssueRead reading when reading.rejected() -> "Raw issue rejected by the parser";
            case Fact.IssueRead reading ->
                "Reading stored, " + reading.articleIds().size() + " articles listed";
            case Fact.ArticleExtracted article -> null;
            case Fact.ArticleWithdrawn article -> "Article withdrawn: " + article.articleId();
            case Fact.CorrectionMade correction -> "Correction stored: " + correction.correctionId();
            case Fact.CorrectionUndone correction -> "Correction undone: " + correction.correctionId();
            case Fact.ParseRequested request -> "Another reading asked for: " + request.reason();
        };
        if (what != null) {
            MDC.put("issueId", read.fact().issueId());
            MDC.put("traceId", CloudEvent.traceId(read.message()));
            LOG.info(what);
            MDC.remove("issueId");
            MDC.remove("traceId");
        }
    }
}
