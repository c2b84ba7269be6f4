package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Puts aside a record that cannot be read or stored, whole and with its cause, so that the others go on. */
@Singleton
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int FRAMES = 10;
    private static final int LONGEST_STACK = 4096;
    private static final int LONGEST_CAUSE = 1000;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;

    DeadLetters(EventPublisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        this.metrics = metrics;
        for (Topic topic : Topic.values()) {
            metrics.counter("broadsheet.dead.letters", "topic", topic.topicName());
        }
    }

    void publish(ConsumerRecord<byte[], byte[]> message, Throwable cause) {
        Headers headers = new RecordHeaders(message.headers().toArray());
        put(headers, "dead-letter-cause", cut(cause.getClass().getName() + ": " + cause.getMessage(), LONGEST_CAUSE));
        put(headers, "dead-letter-stack", stack(cause));
        put(headers, "dead-letter-topic", message.topic());
        put(headers, "dead-letter-partition", Integer.toString(message.partition()));
        put(headers, "dead-letter-offset", Long.toString(message.offset()));
        put(headers, "dead-letter-time", Instant.now().toString());
        put(headers, "dead-letter-service", "archive-service");
        byte[] key = message.key() == null ? new byte[0] : message.key();
        publisher.publish(
                new ProducerRecord<>(message.topic() + "-dead-letter", null, null, key, message.value(), headers));
        metrics.counter("broadsheet.dead.letters", "topic", message.topic()).increment();
        MDC.put("traceId", CloudEvent.traceId(message));
        LOG.errorf(
                "A record of %s (partition %d, offset %d) went to the dead letters: %s",
                message.topic(), message.partition(), message.offset(), cause.getMessage());
        MDC.remove("traceId");
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String stack(Throwable cause) {
        return cut(
                Arrays.stream(cause.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n")),
                LONGEST_STACK);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
