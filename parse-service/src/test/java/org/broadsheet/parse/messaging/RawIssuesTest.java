package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.parse.ParseStack;
import org.broadsheet.parse.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ParseStack.class)
class RawIssuesTest {
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
    void publishesTheIssueFirstAndThenItsArticles() {
        Push push = Push.of(Push.page(1))
                .with("hint-newspaper", "qinghewanbao")
                .with("hint-date", "2024-03-05")
                .with("hint-page", "1")
                .with("hint-filename", "第1版.md");
        broker.push(push);

        List<ConsumerRecord<String, byte[]>> events = broker.events(push.key());
        JsonNode issue = Broker.json(events.getFirst());
        assertThat(events.getFirst().key()).isEqualTo(push.key());
        assertThat(events.stream().skip(1).map(ConsumerRecord::key))
                .containsExactlyElementsOf(issue.path("articleIds")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
        assertThat(issue.path("newspaper").path("slug").asText()).isEqualTo("qinghewanbao");
        assertThat(issue.path("date").asText()).isEqualTo("2024-03-05");
        assertThat(issue.path("hints").path("filename").asText()).isEqualTo("第1版.md");
        assertThat(issue.path("receivedAt").asText()).isEqualTo("2026-11-23T10:00:00.000Z");
        assertThat(events.stream()
                        .skip(1)
                        .map(event -> Broker.json(event).path("headline").asText()))
                .contains("清河大桥第1次检修完成", "新图书馆周末开放");
        assertThat(events)
                .extracting(ConsumerRecord::partition)
                .containsOnly(events.getFirst().partition());
    }

    @Test
    void labelsEveryEventAsACloudEventThatCarriesTheTrace() {
        Push push = Push.of(Push.page(2));
        broker.push(push);

        String parseId = ParseEvents.parseId("event-of-" + push.key(), Parser.VERSION);
        for (ConsumerRecord<String, byte[]> event : broker.events(push.key())) {
            Map<String, String> headers = Broker.headers(event);
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/broadsheet/parse-service")
                    .containsEntry("ce_id", parseId + "/" + event.key())
                    .containsEntry("ce_subject", event.key())
                    .containsEntry("ce_parseid", parseId)
                    .containsEntry("content-type", "application/json")
                    .containsEntry("traceparent", Push.TRACE);
            assertThat(headers.get("ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
    }

    @Test
    void givesTheSameWorkTheSameIds() {
        Push push = Push.of(Push.page(3));
        broker.push(push, push);
        int once = broker.events(push.key()).size();
        List<String> ids = broker.events(push.key(), 2 * once).stream()
                .map(event -> Broker.headers(event).get("ce_id"))
                .toList();
        assertThat(ids.subList(once, 2 * once)).isEqualTo(ids.subList(0, once));
    }

    @Test
    void readsAContainerOfPagesAsOneIssue() {
        Push push = Push.ofPages(Push.page(4), "## 副刊开栏\n\n本报讯(记者 周宁)本报副刊今日开栏。\n");
        broker.push(push);
        JsonNode issue = Broker.json(broker.events(push.key()).getFirst());
        assertThat(issue.path("articleIds").size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void rejectsAnIssueInWhichNothingCanBeRead() {
        Push push = Push.of("text/plain", new byte[] {'a', 'b', (byte) 0xff, 'c'});
        broker.push(push);
        ConsumerRecord<String, byte[]> event = broker.events(push.key()).getFirst();
        assertThat(Broker.headers(event)).containsEntry("ce_type", "org.broadsheet.issue.rejected.v1");
        assertThat(Broker.json(event).path("problems").path(0).path("code").asText())
                .isEqualTo("not-utf-8");
        assertThat(Broker.json(event).path("problems").path(0).path("start").asInt())
                .isEqualTo(2);
    }

    @Test
    void rejectsAnIssueThatIsLargerThanAnIssueMayBe() {
        Push push = Push.of("text/plain", "长".repeat(3 << 20).getBytes(UTF_8));
        broker.push(push);
        ConsumerRecord<String, byte[]> event = broker.events(push.key()).getFirst();
        assertThat(Broker.json(event).path("problems").path(0).path("code").asText())
                .isEqualTo("too-large");
    }
}
