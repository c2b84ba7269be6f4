package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.parse.ParseStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ParseStack.class)
class DeadLettersTest {
    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(ParseStack.kafka().bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    @Test
    void setsAsideEveryKindOfRecordThatIsNoRawIssueAndGoesOn() {
        Push good = Push.of(Push.page(100));
        Push pages = Push.ofPages(Push.page(101), Push.page(102));
        List<Case> cases = List.of(
                new Case("no-cloudevent", Push.of(Push.page(103)).without("ce_type"), "ce_type is missing"),
                new Case("other-version", Push.of(Push.page(104)).with("ce_specversion", "0.3"), "version 0.3"),
                new Case(
                        "other-event", Push.of(Push.page(105)).with("ce_type", "org.example.sold"), "org.example.sold"),
                new Case("other-subject", Push.of(Push.page(106)).with("ce_subject", "x"), "is not the key"),
                new Case("other-type", Push.of(Push.page(107)).with("content-type", "image/png"), "image/png"),
                new Case("no-type", Push.of(Push.page(108)).without("content-type"), "content type"),
                new Case("other-content", Push.of(Push.page(109)).withKey(Push.someKey()), "the content is that of"),
                new Case("no-zip", pages.withValue("PK nonsense".getBytes(UTF_8)), "no entry"),
                new Case("half-a-zip", pages.withValue(Arrays.copyOf(pages.value(), 700)), "container"));
        cases.forEach(c -> broker.push(c.push().with("case", c.name())));
        broker.push(good);

        for (Case expected : cases) {
            ConsumerRecord<String, byte[]> letter = broker.await(
                            "raw-issues-dead-letter",
                            1,
                            message -> expected.name()
                                    .equals(Broker.headers(message).get("case")))
                    .getFirst();
            assertThat(letter.key()).isEqualTo(expected.push().key());
            assertThat(letter.value()).isEqualTo(expected.push().value());
            assertThat(Broker.headers(letter))
                    .containsAllEntriesOf(expected.push().headers());
            assertThat(Broker.headers(letter).get("dead-letter-cause"))
                    .startsWith(MalformedRecordException.class.getName() + ": ")
                    .contains(expected.cause());
        }
        assertThat(broker.events(good.key())).hasSizeGreaterThan(1);
    }

    @Test
    void saysWhereADeadLetterComesFrom() {
        Push push = Push.of(Push.page(110)).without("ce_id").with("case", "origin");
        broker.push(push);
        Map<String, String> headers = Broker.headers(broker.await(
                        "raw-issues-dead-letter",
                        1,
                        message -> "origin".equals(Broker.headers(message).get("case")))
                .getFirst());
        ConsumerRecord<String, byte[]> original = broker.await(
                        "raw-issues", 1, message -> message.key().equals(push.key()))
                .getFirst();
        assertThat(headers)
                .containsEntry("dead-letter-topic", "raw-issues")
                .containsEntry("dead-letter-partition", Integer.toString(original.partition()))
                .containsEntry("dead-letter-offset", Long.toString(original.offset()))
                .containsEntry("dead-letter-service", "parse-service")
                .containsKeys("dead-letter-time", "dead-letter-stack");
        assertThat(headers.get("dead-letter-stack")).contains("CloudEvent").hasSizeLessThan(4096);
    }

    @Test
    void keepsTheLastCauseOfARecordThatDiesAgain() {
        Push push = Push.of(Push.page(111)).without("ce_id").with("case", "again");
        broker.push(push.with("dead-letter-cause", "of the first time"));
        ConsumerRecord<String, byte[]> letter = broker.await(
                        "raw-issues-dead-letter",
                        1,
                        message -> "again".equals(Broker.headers(message).get("case")))
                .getFirst();
        assertThat(letter.headers().headers("dead-letter-cause")).hasSize(1);
        assertThat(Broker.headers(letter).get("dead-letter-cause")).contains("ce_id is missing");
    }

    @Test
    void passesOverATombstone() {
        String key = Push.someKey();
        broker.send(new ProducerRecord<>("raw-issues", key, null));
        Push next = Push.of(Push.page(112));
        broker.push(next);
        assertThat(broker.events(next.key())).isNotEmpty();
    }

    private record Case(String name, Push push, String cause) {}
}
