package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.broadsheet.archive.ArchiveConfig;
import org.jspecify.annotations.Nullable;

/** Publishes one record and returns when all in-sync replicas have it, or says within bounded time that they don't. */
@ApplicationScoped
public class EventPublisher {
    private static final String SOURCE = "/broadsheet/archive-service";
    /** A dead letter is the original with more headers: above the limit of the source topics, as the topics are. */
    private static final int LARGEST_BYTES = 34 << 20;

    private static final Set<String> COMPRESSIONS = Set.of("lz4", "gzip", "none");
    private static final String DEFAULT_COMPRESSION = "lz4";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, Object> settings;
    private final Duration timeout;
    private @Nullable Producer<byte[], byte[]> producer;

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> operators, ArchiveConfig config) {
        timeout = config.projection().publishTimeout();
        settings = settings(operators, timeout);
    }

    /** Made at the start, so that settings that are refused are refused there. */
    void start(@Observes StartupEvent start) {}

    static Map<String, Object> settings(Map<String, Object> operators, Duration timeout) {
        Map<String, Object> settings = new HashMap<>(operators);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "archive-service");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression(operators));
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_BYTES);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis() / 2));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis() / 2);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, IssuePartitioner.class.getName());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }

    private static String compression(Map<String, Object> operators) {
        String asked = operators
                .getOrDefault(ProducerConfig.COMPRESSION_TYPE_CONFIG, DEFAULT_COMPRESSION)
                .toString();
        if (!COMPRESSIONS.contains(asked)) {
            throw new IllegalStateException(
                    "kafka.compression.type=" + asked
                            + " is refused: its native library hangs in a native executable. Use lz4 (the default), gzip or none.");
        }
        return asked;
    }

    /**
     * Publishes a CloudEvent of this service.
     *
     * @param key decides the partition by its first 26 characters
     * @param value UTF-8 JSON, or null for a tombstone
     */
    void publish(
            Topic topic,
            String key,
            String type,
            String id,
            Instant time,
            @Nullable String traceParent,
            byte @Nullable [] value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", type);
        headers.put("ce_source", SOURCE);
        headers.put("ce_id", id);
        headers.put("ce_time", MILLIS.format(time));
        headers.put("ce_subject", key);
        headers.put("content-type", "application/json");
        headers.put("traceparent", TraceParent.orNew(traceParent));
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic.topicName(), key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        publish(message);
    }

    /**
     * @throws BrokerUnavailableException where the broker did not acknowledge it in time
     */
    void publish(ProducerRecord<byte[], byte[]> message) {
        try {
            producer().send(message).get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("The service is stopping", fault);
        } catch (ExecutionException | TimeoutException | KafkaException fault) {
            throw new BrokerUnavailableException("Kafka did not take a record for " + message.topic(), fault);
        }
    }

    /** Made at the first event: a service starts without its broker, and most replicas never publish. */
    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> standing = producer;
        if (standing == null) {
            standing = new KafkaProducer<>(settings);
            producer = standing;
        }
        return standing;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(timeout);
        }
    }
}
