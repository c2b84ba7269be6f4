package org.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic as a consumer sees it: everything from its beginning. */
public final class PublishedIssues {

    private PublishedIssues() {}

    /** Every record of the topic at this moment. */
    public static List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", IngestStack.kafka().bootstrapServers(),
                "fetch.max.bytes", 64 << 20,
                "max.partition.fetch.bytes", 64 << 20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("raw-issues").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("the topic could not be read to its end in a minute");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The records of one issue, in order. */
    public static List<ConsumerRecord<String, byte[]>> of(String issueId) {
        return all().stream().filter(message -> message.key().equals(issueId)).toList();
    }

    public static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** How many records each key has. */
    public static Map<String, Long> countByKey() {
        return all().stream().collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
    }
}
