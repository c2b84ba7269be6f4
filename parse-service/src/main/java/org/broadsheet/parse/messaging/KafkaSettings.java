package org.broadsheet.parse.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.broadsheet.parse.configuration.ParseConfig;

/** The clients' settings: the operator's ({@code kafka.*}) below, those that durability and memory rest on above. */
final class KafkaSettings {
    static final String GROUP = "parse-service";

    private static final Set<String> COMPRESSIONS = Set.of("lz4", "gzip", "none");
    private static final String DEFAULT_COMPRESSION = "lz4";
    /** A dead letter is the record that it keeps and some headers more; its topic's limit is larger as well. */
    private static final int DEAD_LETTER_ROOM_BYTES = 512 << 10;
    /** An issue that is read takes its bounded time; a broker that is away is waited for longer than that. */
    private static final int LONGEST_WORK_MILLIS = 10 * 60 * 1000;

    private KafkaSettings() {}

    static Map<String, Object> producer(Map<String, Object> operators, ParseConfig config, String client) {
        int timeoutMillis = Math.toIntExact(config.delivery().timeout().toMillis());
        int recordBytes = Math.toIntExact(config.limits().record().asLongValue());
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, recordBytes + (8L << 20));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.putAll(operators);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression(operators));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, recordBytes + DEAD_LETTER_ROOM_BYTES);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(500, timeoutMillis * 2 / 5));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMillis);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMillis);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, IssuePartitioner.class.getName());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }

    static Map<String, Object> consumer(Map<String, Object> operators, ParseConfig config, String client) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_WORK_MILLIS);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.putAll(operators);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // One record is unpacked at a time: what is fetched stays compressed, and a record that bursts the memory when
        // it
        // is unpacked is exactly the one at the position.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        int fetchBytes = Math.toIntExact(config.consumer().fetch().asLongValue());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, fetchBytes);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, fetchBytes / 4);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
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
}
