package org.broadsheet.parse.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.logging.Logger;

/**
 * The publications that await acknowledgement, in the order of their causes, and the offsets that may be committed. When
 * one fails, it and all behind it are sent again: an issue's events must not overtake each other.
 */
final class PublicationWindow {
    private static final Logger LOG = Logger.getLogger(PublicationWindow.class);
    /** Large issues wait for each other: a window full of them would not fit into the memory. */
    private static final long MOST_BYTES = 48L << 20;
    /** A client may be beyond repair without saying so; after this many failures in a row it is replaced. */
    private static final int MOST_FAILURES = 8;

    private final Producer<String, byte[]> producer;
    private final ParseConfig.Delivery config;
    private final BiFunction<Publication, Throwable, Publication> setAside;
    private final Deque<Publication> waiting = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private long waitingBytes;
    private int failures;
    private Duration pause;

    /**
     * @param setAside makes a dead letter in place of events that the broker refuses for good
     */
    PublicationWindow(
            Producer<String, byte[]> producer,
            ParseConfig.Delivery config,
            BiFunction<Publication, Throwable, Publication> setAside) {
        this.producer = producer;
        this.config = config;
        this.setAside = setAside;
        this.pause = config.pause();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(Publication publication) {
        waiting.add(publication);
        waitingBytes += publication.sizeBytes();
        publication.send(producer);
    }

    /**
     * Waits until at most so many publications, and those not too large, are not acknowledged.
     *
     * @throws KafkaException where the broker did not take them in many attempts
     */
    void settle(int most) throws InterruptedException {
        while (!waiting.isEmpty()) {
            Publication first = waiting.getFirst();
            if (waiting.size() <= most
                    && waitingBytes <= MOST_BYTES
                    && !first.acknowledged().isDone()) {
                return;
            }
            try {
                first.acknowledged().get();
                waiting.removeFirst();
                waitingBytes -= first.sizeBytes();
                acknowledged(first);
            } catch (ExecutionException failed) {
                sendAgain(Objects.requireNonNullElse(failed.getCause(), failed));
            }
        }
    }

    private void acknowledged(Publication publication) {
        var cause = publication.cause();
        offsets.put(new TopicPartition(cause.topic(), cause.partition()), new OffsetAndMetadata(cause.offset() + 1));
        failures = 0;
        pause = config.pause();
    }

    private void sendAgain(Throwable failure) throws InterruptedException {
        if (neverTaken(failure)) {
            Publication refused = waiting.removeFirst();
            Publication letter = setAside.apply(refused, failure);
            waiting.addFirst(letter);
            waitingBytes += letter.sizeBytes() - refused.sizeBytes();
        } else {
            failures++;
            if (failures > MOST_FAILURES) {
                throw new KafkaException("Publishing failed " + failures + " times in a row", failure);
            }
            LOG.warnf("Publishing failed, again in %s: %s", pause, failure);
            Thread.sleep(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
        }
        for (Publication publication : List.copyOf(waiting)) {
            publication.send(producer);
        }
    }

    private static boolean neverTaken(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidConfigurationException;
    }

    /** Offsets of all that was acknowledged since the last time. */
    Map<TopicPartition, OffsetAndMetadata> takeOffsets() {
        Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(offsets);
        offsets.clear();
        return taken;
    }

    /** After a commit that failed: what is still ours and not newer meanwhile goes with the next one. */
    void putBack(Map<TopicPartition, OffsetAndMetadata> notCommitted, Collection<TopicPartition> ours) {
        notCommitted.forEach((partition, offset) -> {
            if (ours.contains(partition)) {
                offsets.putIfAbsent(partition, offset);
            }
        });
    }

    /** Others read these partitions now. */
    void forgetOffsets(Collection<TopicPartition> lost) {
        lost.forEach(offsets::remove);
    }
}
