package org.broadsheet.ingest.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.ingest.issue.IssueId;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.tracing.TraceParent;

/**
 * The event {@code org.broadsheet.issue.received.v1}: a CloudEvent in Kafka's binary mode.
 *
 * @param issueId the record's key
 * @param headers CloudEvents attributes, hints and provenance, UTF-8
 * @param value the page's very bytes, or the container of the pages
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would double the memory of a push
public record IssueReceived(IssueId issueId, SequencedMap<String, String> headers, byte[] value) {

    public static final String TYPE = "org.broadsheet.issue.received.v1";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public IssueReceived {
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    public static IssueReceived of(
            IssueId issueId, RawIssue issue, Instant receivedAt, String subject, TraceParent trace) {
        RawIssue.Content content = issue.content();
        String time = time(receivedAt);
        SequencedMap<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", TYPE);
        headers.put("ce_source", "/broadsheet/ingest-service");
        headers.put("ce_id", issueId.eventId(issue.hints()));
        headers.put("ce_time", time);
        headers.put("ce_subject", issueId.value());
        headers.put("content-type", content.mediaType());
        headers.put(TraceParent.HEADER, trace.value());
        issue.hints().byName().forEach((name, value) -> headers.put("hint-" + name, value));
        headers.put("broadsheet-receivedat", time);
        headers.put("broadsheet-subject", subject);
        return new IssueReceived(issueId, headers, content.bytes());
    }

    /** RFC 3339 in UTC with milliseconds, the one form of time in headers and receipts. */
    public static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    ProducerRecord<byte[], byte[]> toRecord(String topic) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, issueId.value().getBytes(UTF_8), value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
