package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class ParseRequestsTest {
    private static final String REQUESTED_AT = "2026-11-23T12:00:00.000Z";

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
    void readsTheArchivesBytesAgainAndWithdrawsWhatIsNotFoundAnyMore() {
        Push push = kept(Push.of(Push.page(200)));
        String gone = push.key() + "-99999";
        request(push.key(), """
                {"issueId":"%s","requestId":"r1","reason":"orphans","hints":{"page":"3"},"knownArticleIds":["%s"]}
                """.formatted(push.key(), gone));

        List<ConsumerRecord<String, byte[]>> read = broker.events(push.key());
        List<ConsumerRecord<String, byte[]>> all = broker.events(push.key(), read.size() + 1);
        ConsumerRecord<String, byte[]> tombstone = all.getLast();
        assertThat(tombstone.key()).isEqualTo(gone);
        assertThat(tombstone.value()).isNull();
        assertThat(Broker.headers(tombstone))
                .containsEntry("ce_type", "org.broadsheet.article.withdrawn.v1")
                .containsEntry("ce_subject", gone)
                .containsEntry("broadsheet-receivedat", REQUESTED_AT)
                .doesNotContainKey("content-type");
        assertThat(Broker.json(all.getFirst()).path("receivedAt").asText()).isEqualTo(REQUESTED_AT);
        assertThat(Broker.json(all.getFirst()).path("hints").path("page").asText())
                .isEqualTo("3");
    }

    @Test
    void withdrawsNoArticleThatIsStillFound() {
        Push push = Push.of(Push.page(201));
        broker.push(push);
        List<String> known = broker.events(push.key()).stream()
                .skip(1)
                .map(event -> "\"" + event.key() + "\"")
                .toList();
        kept(push);
        request(push.key(), """
                {"issueId":"%s","requestId":"r2","reason":"curator","knownArticleIds":[%s]}
                """.formatted(push.key(), String.join(",", known)));
        Push after = kept(Push.of(Push.page(202)));
        request(after.key(), "{\"issueId\":\"%s\",\"requestId\":\"r3\",\"reason\":\"curator\"}".formatted(after.key()));
        broker.events(after.key());
        assertThat(broker.events(push.key(), 2 * (known.size() + 1)))
                .hasSize(2 * (known.size() + 1))
                .allSatisfy(event -> assertThat(event.value()).isNotNull());
    }

    @Test
    void followsACuratorsBoundaries() {
        String text = Push.page(203);
        Push push = kept(Push.of(text));
        int middle = text.indexOf("新图书馆");
        request(push.key(), """
                {"issueId":"%s","requestId":"r4","reason":"curator","boundaries":[{"start":%d,"end":%d}]}
                """.formatted(push.key(), middle, text.length()));
        JsonNode issue = Broker.json(broker.events(push.key()).getFirst());
        assertThat(issue.path("articleIds").valueStream().map(JsonNode::asText)).contains(push.key() + "-" + middle);
    }

    @Test
    void waitsForAnArchiveThatIsAway() {
        Push push = kept(Push.of(Push.page(204)));
        ParseStack.refuse(2);
        request(push.key(), "{\"issueId\":\"%s\",\"requestId\":\"r5\",\"reason\":\"orphans\"}".formatted(push.key()));
        assertThat(broker.events(push.key())).isNotEmpty();
    }

    @Test
    void setsAsideARequestThatCannotBeMet() {
        String unknown = Push.someKey();
        String another = Push.someKey();
        String stranger = Push.someKey();
        request(unknown, "{\"issueId\":\"%s\",\"requestId\":\"r6\",\"reason\":\"curator\"}".formatted(unknown));
        request(another, "{\"issueId\":\"%s\",\"requestId\":\"r7\",\"reason\":\"curator\"}".formatted(stranger));
        request(stranger, "no JSON");
        assertThat(cause(unknown)).contains("SourceUnavailableException").contains("404");
        assertThat(cause(another)).contains("not about its key");
        assertThat(cause(stranger)).contains("not readable JSON");
    }

    private String cause(String key) {
        ConsumerRecord<String, byte[]> letter = broker.await(
                        "parse-requests-dead-letter",
                        1,
                        message -> message.key().equals(key))
                .getFirst();
        return Broker.headers(letter).getOrDefault("dead-letter-cause", "");
    }

    private static Push kept(Push push) {
        ParseStack.keep(push.key(), push.headers().getOrDefault("content-type", ""), push.value());
        return push;
    }

    private void request(String issueId, String value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>("parse-requests", issueId, value.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "org.broadsheet.parse.requested.v1",
                        "ce_source",
                        "/broadsheet/archive-service",
                        "ce_id",
                        "request-" + value.hashCode(),
                        "ce_time",
                        REQUESTED_AT,
                        "ce_subject",
                        issueId,
                        "content-type",
                        "application/json",
                        "traceparent",
                        Push.TRACE)
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        broker.send(message);
    }
}
