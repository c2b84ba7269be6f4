package org.broadsheet.parse.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Consumes one topic on one thread, for as long as the service runs: a record's events are acknowledged before its offset
 * is committed, what can't be read is set aside, and a connection that broke off is followed by a new one.
 */
final class TopicConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SHORT_POLL = Duration.ofMillis(1);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);
    private static final long NANOS_BEFORE_NEW_CONNECTION = 1_000_000_000L;

    private final String topic;
    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;
    private final BoundedWork work;
    private final DeadLetters deadLetters;
    private final ParseConfig config;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean stopping;
    private volatile boolean joined;
    private Instant lastCommit = Instant.EPOCH;

    TopicConsumer(
            String topic,
            Map<String, Object> consumerSettings,
            Map<String, Object> producerSettings,
            BoundedWork work,
            DeadLetters deadLetters,
            ParseConfig config) {
        this.topic = topic;
        this.consumerSettings = Map.copyOf(consumerSettings);
        this.producerSettings = Map.copyOf(producerSettings);
        this.work = work;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /** Whether the group gave this consumer its share of the partitions, which may be none. */
    boolean hasJoined() {
        return joined;
    }

    /** Ends the work after what is under way. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            try (Producer<String, byte[]> producer = new KafkaProducer<>(producerSettings);
                    Consumer<String, byte[]> consumer = new KafkaConsumer<>(consumerSettings)) {
                consume(consumer, new PublicationWindow(producer, config.delivery(), deadLetters::inPlaceOf));
            } catch (InterruptException | InterruptedException stopped) {
                stopping = true;
            } catch (KafkaException lost) {
                LOG.warnf(lost, "Consuming %s broke off; connecting again", topic);
                LockSupport.parkNanos(NANOS_BEFORE_NEW_CONNECTION);
            } finally {
                joined = false;
            }
        }
    }

    private void consume(Consumer<String, byte[]> consumer, PublicationWindow window) throws InterruptedException {
        consumer.subscribe(
                List.of(topic), new Handover(consumer, window, assigned -> joined = true, lost -> joined = false));
        OversizedRecords oversized = new OversizedRecords(consumer, consumerSettings);
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = oversized.poll(window.isEmpty() ? POLL : SHORT_POLL);
            for (ConsumerRecord<String, byte[]> place : oversized.takeSkipped()) {
                window.add(deadLetters.of(place, new OversizedRecordException(place.offset())));
            }
            for (ConsumerRecord<String, byte[]> message : records) {
                window.add(read(message));
            }
            window.settle(records.isEmpty() ? 0 : config.consumer().window());
            commitNowAndThen(consumer, window);
        }
        window.settle(0);
        consumer.commitSync(window.takeOffsets());
    }

    private Publication read(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        MDC.put("issueId", String.valueOf(message.key()));
        MDC.put("traceId", traceId(message));
        try {
            return switch (work.read(message)) {
                case BoundedWork.Outcome.Read(var events) -> {
                    LOG.infof("Read from %s into %d events", topic, events.size());
                    yield new Publication(message, events);
                }
                case BoundedWork.Outcome.Unreadable(Throwable cause) -> deadLetters.of(message, cause);
            };
        } finally {
            MDC.remove("issueId");
            MDC.remove("traceId");
        }
    }

    private static String traceId(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader(TraceParent.HEADER);
        return header == null || header.value() == null
                ? ""
                : TraceParent.of(new String(header.value(), StandardCharsets.UTF_8))
                        .traceId();
    }

    private void commitNowAndThen(Consumer<String, byte[]> consumer, PublicationWindow window) {
        Instant now = clock.instant();
        if (Duration.between(lastCommit, now).compareTo(COMMIT_INTERVAL) < 0) {
            return;
        }
        lastCommit = now;
        Map<TopicPartition, OffsetAndMetadata> offsets = window.takeOffsets();
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (committed, failure) -> {
                if (failure != null) {
                    LOG.infof("Offsets of %s were not committed: %s", topic, failure.getMessage());
                    // A partition that is not ours any more is committed by whoever reads it now.
                    window.putBack(committed, consumer.assignment());
                }
            });
        }
    }
}
