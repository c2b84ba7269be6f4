package org.broadsheet.parse.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.RawIssue;

/** Reads {@code org.broadsheet.issue.received.v1}. */
@ApplicationScoped
class RawIssueReader implements RecordReader {
    static final String TYPE = "org.broadsheet.issue.received.v1";

    private final ParseConfig config;
    private final IssueReading reading;

    RawIssueReader(ParseConfig config, IssueReading reading) {
        this.config = config;
        this.reading = reading;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> read(ConsumerRecord<String, byte[]> message)
            throws MalformedRecordException {
        if (message.key() == null) {
            throw new MalformedRecordException("The record has no key");
        }
        if (message.value() == null) {
            return List.of(); // a tombstone: compaction forgot a raw issue, which says nothing about its articles
        }
        CloudEvent event = CloudEvent.read(message, TYPE);
        PushedHints hints = PushedHints.ofHeaders(event.headers());
        RawIssue raw = RawIssueValue.read(
                message.key(), event.contentType(), message.value(), hints.toHints(), config.limits());
        String receivedAt = event.headers().getOrDefault("broadsheet-receivedat", event.time());
        TraceParent trace = TraceParent.of(event.header(TraceParent.HEADER));
        return reading.events(raw, List.of(), new ReadingCause(event.id(), receivedAt, hints, trace), List.of());
    }
}
