package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic as a CloudEvent in Kafka's binary mode.
 *
 * @param key issue id, article id, or issue id and correction id
 * @param value UTF-8 JSON, or the pushed bytes; null in a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would double the memory of a push
record CloudEvent(
        String key, String type, String id, Instant time, Map<String, String> headers, byte @Nullable [] value) {
    private static final String HINT = "hint-";

    CloudEvent {
        headers = Map.copyOf(headers);
    }

    static CloudEvent from(ConsumerRecord<byte[], byte[]> message) throws UnreadableEventException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        if (message.key() == null) {
            throw new UnreadableEventException("The record has no key");
        }
        if (!"1.0".equals(headers.get("ce_specversion"))) {
            throw new UnreadableEventException(
                    "The header ce_specversion is " + headers.get("ce_specversion") + ", expected 1.0");
        }
        return new CloudEvent(
                new String(message.key(), UTF_8),
                required(headers, "ce_type"),
                required(headers, "ce_id"),
                instant("ce_time", required(headers, "ce_time")),
                headers,
                message.value());
    }

    private static String required(Map<String, String> headers, String name) throws UnreadableEventException {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException("The header " + name + " is missing");
        }
        return value;
    }

    static Instant instant(String name, String value) throws UnreadableEventException {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException fault) {
            throw new UnreadableEventException(name + " is no time of RFC 3339 in UTC: " + value, fault);
        }
    }

    String required(String name) throws UnreadableEventException {
        return required(headers, name);
    }

    byte[] body() throws UnreadableEventException {
        if (value == null) {
            throw new UnreadableEventException("An event " + type + " has a value, this record has none");
        }
        return value;
    }

    /** The first 26 characters of every key; they decide the partition. */
    String issueId() throws UnreadableEventException {
        if (!key.matches("[a-z2-7]{26}(-.+)?")) {
            throw new UnreadableEventException("The key does not begin with an issue id: " + key);
        }
        return key.substring(0, 26);
    }

    /** What the pusher said, by name without the prefix. */
    Map<String, String> hints() {
        Map<String, String> hints = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(HINT) && !value.isBlank()) {
                hints.put(name.substring(HINT.length()), value);
            }
        });
        return hints;
    }

    static String traceId(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader("traceparent");
        String value = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        return value.length() >= 35 ? value.substring(3, 35) : "";
    }
}
