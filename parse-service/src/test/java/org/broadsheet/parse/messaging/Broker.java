package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as the services around this one use it. */
final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    Broker(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "max.request.size",
                        40 << 20,
                        "buffer.memory",
                        64 << 20,
                        "compression.type",
                        "lz4",
                        "acks",
                        "all",
                        "partitioner.class",
                        IssuePartitioner.class.getName()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void push(Push... pushes) {
        for (Push push : pushes) {
            send(push.toRecord("raw-issues"));
        }
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The records of a topic that fulfil the condition, once there are so many. */
    List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> condition) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            while (found.size() < count) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Only " + found.size() + " of " + count + " records on " + topic + ": "
                            + found.stream().map(ConsumerRecord::key).toList());
                }
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    if (condition.test(message)) {
                        found.add(message);
                    }
                });
            }
            return found.subList(0, count);
        }
    }

    /** Shows the records of a topic from its beginning until the condition says that it has seen enough. */
    void awaitUntil(String topic, Predicate<ConsumerRecord<String, byte[]>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant end = Instant.now().plus(Duration.ofSeconds(180));
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    if (enough.test(message)) {
                        return;
                    }
                }
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Not enough on " + topic + " after three minutes");
                }
            }
        }
    }

    /** All events of one reading of an issue, in order. */
    List<ConsumerRecord<String, byte[]>> events(String issueId) {
        ConsumerRecord<String, byte[]> issue =
                await("articles", 1, message -> message.key().equals(issueId)).getFirst();
        return events(issueId, 1 + json(issue).path("articleIds").size());
    }

    /** The events of an issue, once there are so many, in order. */
    List<ConsumerRecord<String, byte[]>> events(String issueId, int count) {
        return await("articles", count, message -> message.key().startsWith(issueId));
    }

    static JsonNode json(ConsumerRecord<String, byte[]> message) {
        try {
            return new ObjectMapper().readTree(message.value());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "fetch.max.bytes", 64 << 20, "max.partition.fetch.bytes", 64 << 20);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
