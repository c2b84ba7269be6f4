package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Publishes what curators decide: corrections and their undoing, requests for another reading, replayed dead letters. */
@ApplicationScoped
public class CurationPublisher {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEAD = "dead-letter-";
    private final EventPublisher publisher;

    CurationPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public void publishCorrection(ArticleCorrected correction, Instant now, @Nullable String traceParent) {
        publisher.publish(
                Topic.CORRECTIONS,
                correction.issueId() + "-" + correction.correctionId(),
                EventTypes.ARTICLE_CORRECTED,
                correction.correctionId(),
                now,
                traceParent,
                json(correction));
    }

    /** A tombstone on the correction's key. */
    public void publishUndo(String issueId, String correctionId, Instant now, @Nullable String traceParent) {
        publisher.publish(
                Topic.CORRECTIONS,
                issueId + "-" + correctionId,
                EventTypes.ARTICLE_CORRECTED,
                correctionId + "/undone",
                now,
                traceParent,
                null);
    }

    public void publishRequest(ParseRequested request, Instant now, @Nullable String traceParent) {
        publisher.publish(
                Topic.PARSE_REQUESTS,
                request.issueId(),
                EventTypes.PARSE_REQUESTED,
                request.requestId(),
                now,
                traceParent,
                json(request));
    }

    /** The original record again, on its own topic and without the headers of its death. */
    public void replay(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        RecordHeaders original = new RecordHeaders();
        headers.forEach((name, text) -> {
            if (!name.startsWith(DEAD)) {
                original.add(name, text.getBytes(UTF_8));
            }
        });
        publisher.publish(new ProducerRecord<>(topic, null, null, key.getBytes(UTF_8), value, original));
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A wire record must be writable: " + value.getClass(), fault);
        }
    }
}
