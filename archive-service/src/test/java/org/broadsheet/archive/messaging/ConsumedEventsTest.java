package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.archive.projection.Fact;
import org.junit.jupiter.api.Test;

/** The archive reads the examples that the publishers give, and tells what is no event. */
class ConsumedEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUE = "q3k5m2n7a4b6c7d2e3f2g3h4i5";
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));

    private static String example(String service, String event) throws IOException {
        return Files.readString(ROOT.resolve(service + "/src/main/resources/events/" + event + ".example.json"));
    }

    private static ConsumerRecord<byte[], byte[]> message(
            String topic, String key, Map<String, String> headers, byte[] value) {
        ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_specversion", "1.0", "ce_type", type, "ce_id", "id-1", "ce_time", "2026-05-03T08:15:30.123Z");
    }

    private static Fact read(String topic, String keyField, String type, String value)
            throws IOException, UnreadableEventException {
        JsonNode json = JSON.readTree(value);
        return EventReader.read(message(topic, json.path(keyField).asText(), headers(type), value.getBytes(UTF_8)))
                .orElseThrow();
    }

    @Test
    void readsTheExampleOfAParsedIssue() throws Exception {
        String value = example("parse-service", "issue.parsed.v1");
        Fact.IssueRead read = (Fact.IssueRead) read("articles", "issueId", EventTypes.ISSUE_PARSED, value);
        JsonNode json = JSON.readTree(value);
        assertThat(read.parseId()).isEqualTo(json.path("parseId").asText());
        assertThat(read.articleIds()).hasSize(json.path("articleIds").size()).isNotEmpty();
        assertThat(read.pages()).isNotEmpty();
        assertThat(read.newspaper()).isNotBlank();
        assertThat(read.date()).isNotNull();
        assertThat(read.pagesCertain()).isTrue();
        assertThat(JSON.readTree(read.document())).isEqualTo(json);
    }

    @Test
    void readsTheExampleOfARejectedIssue() throws Exception {
        Fact.IssueRead read = (Fact.IssueRead)
                read("articles", "issueId", EventTypes.ISSUE_REJECTED, example("parse-service", "issue.rejected.v1"));
        assertThat(read.rejected()).isTrue();
        assertThat(read.articleIds()).isEmpty();
    }

    @Test
    void readsTheExampleOfAnArticle() throws Exception {
        String value = example("parse-service", "article.extracted.v1");
        Fact.ArticleExtracted read =
                (Fact.ArticleExtracted) read("articles", "articleId", EventTypes.ARTICLE_EXTRACTED, value);
        JsonNode json = JSON.readTree(value);
        assertThat(read.page()).isEqualTo(json.path("page").asInt());
        assertThat(read.start()).isEqualTo(json.path("start").asInt());
        assertThat(read.end()).isEqualTo(json.path("end").asInt()).isPositive();
    }

    @Test
    void readsTheExampleOfAReceivedIssue() throws Exception {
        Map<String, String> headers = new java.util.HashMap<>();
        JSON.readTree(example("ingest-service", "issue.received.v1"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String key = headers.getOrDefault("ce_subject", "");
        Fact.IssueReceived read =
                (Fact.IssueReceived) EventReader.read(message("raw-issues", key, headers, "头版".getBytes(UTF_8)))
                        .orElseThrow();
        assertThat(read.contentType()).isEqualTo("text/markdown");
        assertThat(read.hints()).containsEntry("newspaper", "liaoyuanribao").containsEntry("page", "1");
        assertThat(read.subject()).isNotBlank();
    }

    @Test
    void readsItsOwnExamples() throws Exception {
        assertThat(read(
                        "parse-requests",
                        "issueId",
                        EventTypes.PARSE_REQUESTED,
                        example("archive-service", "parse.requested.v1")))
                .isInstanceOfSatisfying(
                        Fact.ParseRequested.class,
                        request -> assertThat(request.hints()).containsEntry("date", "2020-08-12"));
        String value = example("archive-service", "article.corrected.v1");
        String key = ISSUE + "-c5v7b2n4m6a3s5d7f2g4h6j2k4";
        assertThat(EventReader.read(message(
                                "corrections", key, headers(EventTypes.ARTICLE_CORRECTED), value.getBytes(UTF_8)))
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        Fact.CorrectionMade.class,
                        correction -> assertThat(correction.replacement()).isEqualTo("昨日"));
    }

    @Test
    void aTombstoneWithoutHeadersUndoesACorrection() throws Exception {
        assertThat(EventReader.read(new ConsumerRecord<>("corrections", 0, 0, (ISSUE + "-c1").getBytes(UTF_8), null)))
                .contains(new Fact.CorrectionUndone(ISSUE, "c1"));
    }

    @Test
    void aRequestThatWasTakenBackIsNoFact() throws Exception {
        assertThat(EventReader.read(new ConsumerRecord<>("parse-requests", 0, 0, ISSUE.getBytes(UTF_8), null)))
                .isEmpty();
    }

    @Test
    void keepsOffsetsWhereTheDatabaseKnowsNoNul() throws Exception {
        String value = example("parse-service", "article.extracted.v1")
                .replaceFirst("\"text\"\\s*:\\s*\"", "\"text\":\"\\\\u0000\\\\\\\\u0000");
        Fact.ArticleExtracted read =
                (Fact.ArticleExtracted) read("articles", "articleId", EventTypes.ARTICLE_EXTRACTED, value);
        assertThat(JSON.readTree(read.document())
                        .path("paragraphs")
                        .get(0)
                        .path("text")
                        .asText())
                .startsWith("\ufffd\\u0000");
    }

    @Test
    void tellsWhatIsNoEvent() {
        assertThatThrownBy(() -> read("articles", "issueId", "org.example.other.v1", "{\"issueId\":\"" + ISSUE + "\"}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("org.example.other.v1");
        assertThatThrownBy(() -> read(
                        "articles",
                        "issueId",
                        EventTypes.ISSUE_PARSED,
                        "{\"issueId\":\"" + ISSUE + "\",\"parseId\":\"p\"}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("receivedAt");
        assertThatThrownBy(() -> EventReader.read(
                        message("articles", "short", headers(EventTypes.ARTICLE_WITHDRAWN), new byte[0])))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("short");
    }
}
