package org.broadsheet.ingest.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.broadsheet.ingest.IngestConfig;

/** The producer's settings: the operator's ({@code kafka.*}) below, those that durability rests on above. */
final class ProducerSettings {

    private static final Set<String> COMPRESSIONS = Set.of("lz4", "gzip", "none");
    private static final String DEFAULT_COMPRESSION = "lz4";

    private ProducerSettings() {}

    static Map<String, Object> of(Map<String, Object> operators, IngestConfig config) {
        Duration timeout = config.delivery().timeout();
        int requestMillis = Math.toIntExact(Math.max(500, timeout.toMillis() * 2 / 5));
        int recordBytes = Math.toIntExact(config.limits().record().asLongValue());
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(64L << 20, 2L * recordBytes));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.putAll(operators);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression(operators));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, recordBytes);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, requestMillis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis() / 2);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, IssuePartitioner.class.getName());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }

    private static String compression(Map<String, Object> operators) {
        Object asked = operators.getOrDefault(ProducerConfig.COMPRESSION_TYPE_CONFIG, DEFAULT_COMPRESSION);
        if (!COMPRESSIONS.contains(asked.toString())) {
            throw new IllegalStateException(
                    "kafka.compression.type=" + asked
                            + " is refused: its native library hangs in a native executable. Use lz4 (the default), gzip or none.");
        }
        return asked.toString();
    }
}
