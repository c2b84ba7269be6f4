package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the dead letters of all services where a curator can see them. */
@ApplicationScoped
class DeadLetterConsumer {
    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = "-dead-letter";
    private static final String INSERT = """
            insert into dead_letter (dead_topic, dead_partition, dead_offset, topic, source_partition, source_offset,
                record_key, record_value, headers, cause, stack, service, died_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            on conflict (dead_topic, dead_partition, dead_offset) do nothing""";

    private final DataSource database;

    DeadLetterConsumer(DataSource database) {
        this.database = database;
    }

    void handle(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (ConsumerRecord<byte[], byte[]> message : records) {
                bind(statement, message);
                insert(statement, message);
            }
        }
    }

    /** There is no further place for what is refused here: it stays in its topic, and the log says where. */
    private static void insert(PreparedStatement statement, ConsumerRecord<byte[], byte[]> message)
            throws SQLException {
        try {
            statement.executeUpdate();
        } catch (SQLException fault) {
            if (fault.getSQLState() == null || !fault.getSQLState().startsWith("22")) {
                throw fault;
            }
            LOG.errorf(
                    "A dead letter of %s (partition %d, offset %d) can't be listed: %s",
                    message.topic(), message.partition(), message.offset(), fault.getMessage());
        }
    }

    private static void bind(PreparedStatement statement, ConsumerRecord<byte[], byte[]> message) throws SQLException {
        Map<String, String> headers = headers(message);
        statement.setString(1, message.topic());
        statement.setInt(2, message.partition());
        statement.setLong(3, message.offset());
        statement.setString(
                4,
                headers.getOrDefault(
                        "dead-letter-topic",
                        message.topic().substring(0, message.topic().length() - SUFFIX.length())));
        statement.setObject(5, number(headers.get("dead-letter-partition")), java.sql.Types.INTEGER);
        statement.setObject(6, number(headers.get("dead-letter-offset")), java.sql.Types.BIGINT);
        statement.setString(7, message.key() == null ? null : text(message.key()));
        statement.setBytes(8, message.value());
        statement.setString(9, json(headers));
        statement.setString(10, headers.getOrDefault("dead-letter-cause", "unknown"));
        statement.setString(11, headers.get("dead-letter-stack"));
        statement.setString(12, headers.get("dead-letter-service"));
        statement.setObject(13, diedAt(headers, message).atOffset(ZoneOffset.UTC));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : text(header.value()));
        }
        return headers;
    }

    /** What is dead may be anything; PostgreSQL keeps no U+0000 in text. */
    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8).replace('\0', '\ufffd');
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static Instant diedAt(Map<String, String> headers, ConsumerRecord<byte[], byte[]> message) {
        try {
            return Instant.parse(headers.getOrDefault("dead-letter-time", ""));
        } catch (DateTimeParseException untold) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Texts are writable as JSON", fault);
        }
    }
}
