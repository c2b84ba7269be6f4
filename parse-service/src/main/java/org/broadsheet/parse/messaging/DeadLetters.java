package org.broadsheet.parse.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.logging.Logger;

/** Sets records aside that can't be read: they are published to the dead-letter topic like any event, logged and counted. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final ParseConfig config;
    private final ParseMetrics metrics;
    private final Clock clock = Clock.systemUTC();

    DeadLetters(ParseConfig config, ParseMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    Publication of(ConsumerRecord<String, byte[]> message, Throwable cause) {
        LOG.errorf(
                "Set aside %s, partition %d, offset %d, key %s: %s",
                message.topic(), message.partition(), message.offset(), message.key(), cause);
        metrics.deadLetter(message.topic());
        return letter(message, cause, config.limits().record().asLongValue());
    }

    /** A dead letter in place of events, or of a first dead letter, that the broker refuses for good. */
    Publication inPlaceOf(Publication refused, Throwable cause) {
        ConsumerRecord<String, byte[]> message = refused.cause();
        return refused.goesTo(message.topic() + config.topics().deadLetterSuffix())
                ? letter(message, cause, 0)
                : of(message, cause);
    }

    private Publication letter(ConsumerRecord<String, byte[]> message, Throwable cause, long mostValueBytes) {
        String suffix = config.topics().deadLetterSuffix();
        return new Publication(
                message, List.of(DeadLetter.of(message, cause, suffix, mostValueBytes, clock.instant())));
    }
}
