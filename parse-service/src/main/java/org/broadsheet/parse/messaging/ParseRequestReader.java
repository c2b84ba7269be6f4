package org.broadsheet.parse.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.wire.Json;

/** Reads {@code org.broadsheet.parse.requested.v1}: fetches the bytes from the archive and reads them again. */
@ApplicationScoped
class ParseRequestReader implements RecordReader {
    static final String TYPE = "org.broadsheet.parse.requested.v1";

    private final ParseConfig config;
    private final IssueReading reading;
    private final ArchiveSource archive;

    ParseRequestReader(ParseConfig config, IssueReading reading, ArchiveSource archive) {
        this.config = config;
        this.reading = reading;
        this.archive = archive;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> read(ConsumerRecord<String, byte[]> message)
            throws UnreadableRecordException, InterruptedException {
        if (message.value() == null) {
            return List.of(); // a tombstone: the request was withdrawn
        }
        CloudEvent event = CloudEvent.read(message, TYPE);
        ParseRequested request = request(message);
        List<Span> boundaries = request.spans();
        TraceParent trace = TraceParent.of(event.header(TraceParent.HEADER));
        ArchiveSource.Source source = archive.fetch(message.key(), trace);
        PushedHints hints = PushedHints.ofFields(request.hints());
        RawIssue raw = RawIssueValue.read(
                message.key(), source.contentType(), source.bytes(), hints.toHints(), config.limits());
        // A request is newer than the push that it reads again: what it finds must win over what was found before.
        ReadingCause cause = new ReadingCause(event.id(), event.time(), hints, trace);
        return reading.events(raw, boundaries, cause, request.known());
    }

    private static ParseRequested request(ConsumerRecord<String, byte[]> message) throws MalformedRecordException {
        ParseRequested request;
        try {
            request = Json.read(message.value(), ParseRequested.class);
        } catch (IOException fault) {
            throw new MalformedRecordException("The request is not readable JSON: " + fault.getMessage(), fault);
        }
        if (request == null || message.key() == null || !message.key().equals(request.issueId())) {
            throw new MalformedRecordException("The request is not about its key " + message.key());
        }
        for (String articleId : request.known()) {
            if (articleId == null || !articleId.startsWith(message.key() + "-")) {
                throw new MalformedRecordException("The article " + articleId + " is not of this issue");
            }
        }
        return request;
    }
}
