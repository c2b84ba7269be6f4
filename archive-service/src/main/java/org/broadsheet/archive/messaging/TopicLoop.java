package org.broadsheet.archive.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows topics on a thread of its own: polls, hands the batch on, commits. When the database or the broker fails, it
 * waits and tries the same batch again for as long as it takes, and keeps polling its paused partitions meanwhile, so
 * that the group does not think it dead. Offsets are committed only after the batch is stored.
 */
final class TopicLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(TopicLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** What is done with a batch; it may be done again with the same records. */
    interface Batch {
        void handle(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException;
    }

    private final String name;
    private final List<String> topics;
    private final Map<String, Object> settings;
    private final Batch batch;
    private final Duration firstBackOff;
    private final Duration longestBackOff;
    private volatile boolean running = true;
    private volatile Instant lastTurn = Instant.now();
    private volatile @Nullable Instant oldestPending;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    TopicLoop(
            String name,
            List<String> topics,
            Map<String, Object> settings,
            Batch batch,
            Duration firstBackOff,
            Duration longestBackOff) {
        this.name = name;
        this.topics = topics;
        this.settings = settings;
        this.batch = batch;
        this.firstBackOff = firstBackOff;
        this.longestBackOff = longestBackOff;
    }

    String name() {
        return name;
    }

    Instant lastTurn() {
        return lastTurn;
    }

    @Override
    public void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings)) {
                consumer = opened;
                opened.subscribe(topics);
                follow(opened);
            } catch (WakeupException stopping) {
                LOG.debugf("%s stops", name);
            } catch (KafkaException fault) {
                LOG.warnf("%s joins its group again after: %s", name, fault.getMessage());
                sleep(longestBackOff);
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> opened) {
        OversizedRecords bounded = new OversizedRecords(opened, settings);
        while (running) {
            lastTurn = Instant.now();
            ConsumerRecords<byte[], byte[]> polled = bounded.poll(POLL);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(bounded.takeSkipped());
            polled.forEach(records::add);
            if (records.isEmpty()) {
                continue;
            }
            oldestPending = Instant.ofEpochMilli(
                    records.stream().mapToLong(ConsumerRecord::timestamp).min().orElseThrow());
            if (handleUntilDone(opened, records)) {
                commit(opened);
                oldestPending = null;
            }
        }
    }

    /** In the middle of a rebalance the positions go with the next commit; whoever gets a partition repeats, harmlessly. */
    private void commit(Consumer<byte[], byte[]> opened) {
        try {
            opened.commitSync();
        } catch (RebalanceInProgressException fault) {
            LOG.debugf("%s commits with its next batch: %s", name, fault.getMessage());
        }
    }

    /**
     * @return false where the service stops before the batch was done
     */
    private boolean handleUntilDone(Consumer<byte[], byte[]> opened, List<ConsumerRecord<byte[], byte[]>> records) {
        Duration backOff = firstBackOff;
        while (running) {
            String fault;
            try {
                batch.handle(records);
                return true;
            } catch (SQLException broken) {
                fault = "PostgreSQL: " + broken.getMessage();
            } catch (BrokerUnavailableException broken) {
                fault = broken.getMessage();
            }
            LOG.warnf(
                    "%s keeps %d records and tries again in %d ms: %s",
                    name, records.size(), backOff.toMillis(), fault);
            waitInGroup(opened, backOff);
            Duration doubled = backOff.multipliedBy(2);
            backOff = doubled.compareTo(longestBackOff) > 0 ? longestBackOff : doubled;
        }
        return false;
    }

    /** A poll with all partitions paused fetches nothing, and tells the group that this member lives. */
    private void waitInGroup(Consumer<byte[], byte[]> opened, Duration time) {
        lastTurn = Instant.now();
        opened.pause(opened.assignment());
        Instant until = Instant.now().plus(time);
        while (running && Instant.now().isBefore(until)) {
            opened.poll(Duration.ofMillis(50));
            opened.pause(opened.assignment());
        }
        opened.resume(opened.assignment());
    }

    private void sleep(Duration time) {
        lastTurn = Instant.now();
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        running = false;
        Consumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    /** Seconds since the oldest record that was polled and is not stored yet was written; 0 where there is none. */
    double lagSeconds() {
        Instant pending = oldestPending;
        return pending == null
                ? 0
                : Math.max(0, Duration.between(pending, Instant.now()).toMillis() / 1000.0);
    }

    /** Records that stand behind this member's positions, as its fetches last saw them. */
    double lagRecords() {
        Consumer<byte[], byte[]> open = consumer;
        if (open == null) {
            return 0;
        }
        return sum(open.metrics().values());
    }

    private static double sum(Collection<? extends Metric> metrics) {
        return metrics.stream()
                .filter(metric -> metric.metricName().name().equals("records-lag")
                        && metric.metricValue() instanceof Double lag
                        && !lag.isNaN())
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum();
    }
}
