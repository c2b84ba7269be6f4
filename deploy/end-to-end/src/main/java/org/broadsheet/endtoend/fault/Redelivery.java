package org.broadsheet.endtoend.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.broadsheet.endtoend.House;
import org.broadsheet.stack.Topics;

/** Publishes records of the topics again, as they were, in a random order. */
final class Redelivery {
    private static final int RECORDS_PER_TOPIC = 2000;
    private static final int SEED = 20200812;

    private Redelivery() {}

    /** Up to 2000 records of each of the two topics that the pipeline runs on. */
    static void ofEverything(House house) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.addAll(read(house, "raw-issues"));
        records.addAll(read(house, "articles"));
        Collections.shuffle(records, new Random(SEED));
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                house.kafka().bootstrapServers(),
                "max.request.size",
                33554432,
                "compression.type",
                "lz4");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers()));
            }
            producer.flush();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(House house, String topic) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.read().partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", house.kafka().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long wanted = Math.min(end, RECORDS_PER_TOPIC);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found.size() < wanted && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
