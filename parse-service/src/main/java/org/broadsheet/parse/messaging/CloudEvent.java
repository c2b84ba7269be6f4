package org.broadsheet.parse.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a CloudEvent in Kafka's binary mode.
 *
 * @param id same work, same id
 * @param time RFC 3339 in UTC
 * @param contentType media type of the value without parameters, lower case; empty for a tombstone
 * @param headers all headers of the record as text, the last of a name
 */
record CloudEvent(String type, String id, String time, String contentType, Map<String, String> headers) {
    private static final int LONGEST_HEADER_BYTES = 16 << 10;

    CloudEvent {
        headers = Map.copyOf(headers);
    }

    /** Reads the attributes of a record that must carry an event of that type. */
    static CloudEvent read(ConsumerRecord<String, byte[]> message, String expectedType)
            throws MalformedRecordException {
        Map<String, String> headers = headers(message);
        String version = required(headers, "ce_specversion");
        if (!version.equals("1.0")) {
            throw new MalformedRecordException("CloudEvents version " + version + " instead of 1.0");
        }
        String type = required(headers, "ce_type");
        if (!type.equals(expectedType)) {
            throw new MalformedRecordException("An event of type " + type + " instead of " + expectedType);
        }
        required(headers, "ce_source");
        String subject = headers.get("ce_subject");
        if (subject != null && !subject.equals(message.key())) {
            throw new MalformedRecordException("The subject " + subject + " is not the key " + message.key());
        }
        String contentType = headers.getOrDefault("content-type", "");
        return new CloudEvent(
                type, required(headers, "ce_id"), required(headers, "ce_time"), mediaType(contentType), headers);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** A media type without its parameters, in lower case. */
    static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            byte[] value = header.value();
            if (value != null && value.length <= LONGEST_HEADER_BYTES) {
                headers.put(header.key(), new String(value, StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) throws MalformedRecordException {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new MalformedRecordException("The header " + name + " is missing");
        }
        return value;
    }
}
