package org.broadsheet.parse.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A record set aside: as it came, with headers that say why, from where and when. */
final class DeadLetter {
    private static final int MOST_FRAMES = 10;
    private static final int MOST_STACK_CHARACTERS = 1300; // at most 4 KiB as UTF-8
    private static final int MOST_CAUSE_CHARACTERS = 1300;

    private DeadLetter() {}

    /**
     * @param mostValueBytes a larger value is left out, and the cause says so: no topic would take it
     */
    static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> message, Throwable cause, String suffix, long mostValueBytes, Instant now) {
        byte[] value = message.value();
        boolean fits = value == null || value.length <= mostValueBytes;
        String reason = cause.getClass().getName() + ": " + cause.getMessage()
                + (fits ? "" : " (the value of " + value.length + " bytes is left out)");
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(message.topic() + suffix, message.key(), fits ? value : null);
        message.headers().forEach(letter.headers()::add);
        put(letter.headers(), "dead-letter-cause", cut(reason, MOST_CAUSE_CHARACTERS));
        put(letter.headers(), "dead-letter-stack", cut(stack(cause), MOST_STACK_CHARACTERS));
        put(letter.headers(), "dead-letter-topic", message.topic());
        put(letter.headers(), "dead-letter-partition", Integer.toString(message.partition()));
        put(letter.headers(), "dead-letter-offset", Long.toString(message.offset()));
        put(letter.headers(), "dead-letter-time", ParseEvents.time(now));
        put(letter.headers(), "dead-letter-service", KafkaSettings.GROUP);
        return letter;
    }

    private static String stack(Throwable cause) {
        List<StackTraceElement> frames = Arrays.asList(cause.getStackTrace());
        return frames.stream()
                .limit(MOST_FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name); // of an earlier dead letter that was replayed
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
