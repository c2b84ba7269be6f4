package org.broadsheet.archive.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Polls, and steps over a record that no memory holds. The client unpacks a record before anyone sees its length: twenty
 * megabytes of compressed blanks ask for gigabytes at once. The virtual machine refuses such an array without harm to
 * anything else, but the client would ask for it forever; so the partition concerned is found, and its position moved on.
 */
final class OversizedRecords {
    private static final Logger LOG = Logger.getLogger(OversizedRecords.class);
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Object> settings;
    private final List<ConsumerRecord<byte[], byte[]>> skipped = new ArrayList<>();

    /**
     * @param settings of the consumer; a probe takes one record at a time, so that the culprit is the next one
     */
    OversizedRecords(Consumer<byte[], byte[]> consumer, Map<String, Object> settings) {
        this.consumer = consumer;
        this.settings = new HashMap<>(settings);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            return consumer.poll(timeout);
        } catch (OutOfMemoryError oversized) {
            LOG.errorf("A record can't be unpacked: %s", oversized.getMessage());
            stepOver(oversized);
            return ConsumerRecords.empty();
        }
    }

    /** The places stepped over since the last time, as records without key and value. */
    List<ConsumerRecord<byte[], byte[]>> takeSkipped() {
        List<ConsumerRecord<byte[], byte[]>> taken = List.copyOf(skipped);
        skipped.clear();
        return taken;
    }

    private void stepOver(OutOfMemoryError oversized) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        int before = skipped.size();
        for (TopicPartition partition : assigned) {
            long position = consumer.position(partition);
            if (position < ends.getOrDefault(partition, 0L) && isOversized(partition, position)) {
                consumer.seek(partition, position + 1);
                skipped.add(new ConsumerRecord<>(
                        partition.topic(), partition.partition(), position, new byte[0], new byte[0]));
            }
        }
        if (skipped.size() == before) {
            throw new KafkaException("The memory was short, but for no record alone", oversized);
        }
    }

    private boolean isOversized(TopicPartition partition, long position) {
        try (KafkaConsumer<byte[], byte[]> probe = new KafkaConsumer<>(settings)) {
            probe.assign(List.of(partition));
            probe.seek(partition, position);
            probe.poll(PROBE);
            return false;
        } catch (OutOfMemoryError oversized) {
            return true;
        }
    }
}
