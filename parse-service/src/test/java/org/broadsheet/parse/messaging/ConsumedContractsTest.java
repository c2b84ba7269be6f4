package org.broadsheet.parse.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.parse.configuration.Configs;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.wire.Json;
import org.junit.jupiter.api.Test;

/** What other services publish is read here as they say it is: their examples, not copies of them. */
class ConsumedContractsTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));

    @Test
    void readsARawIssueAsIngestPublishesIt() throws IOException, MalformedRecordException {
        ConsumerRecord<String, byte[]> message = message(
                ROOT.resolve("ingest-service/src/main/resources/events/issue.received.v1.example.json"),
                Files.readAllBytes(ROOT.resolve("ingest-service/src/test/resources/pages/liaoyuan-2020-08-12.md")));

        CloudEvent event = CloudEvent.read(message, RawIssueReader.TYPE);
        PushedHints hints = PushedHints.ofHeaders(event.headers());
        RawIssue raw = RawIssueValue.read(
                message.key(),
                event.contentType(),
                message.value(),
                hints.toHints(),
                Configs.of(Map.of()).limits());

        assertThat(raw.issueId()).isEqualTo(message.key());
        assertThat(hints.byName())
                .containsEntry("newspaper", "liaoyuanribao")
                .containsEntry("page", "1")
                .containsEntry("filename", "liaoyuan-2020-08-12.md");
        assertThat(raw.hints().page()).isEqualTo(1);
        assertThat(event.header("broadsheet-receivedat")).isEqualTo(event.time());
    }

    @Test
    void readsARequestAsTheArchivePublishesIt() throws IOException, UnreadableRecordException {
        ParseRequested request = Json.read(
                Files.readAllBytes(
                        ROOT.resolve("archive-service/src/main/resources/events/parse.requested.v1.example.json")),
                ParseRequested.class);

        assertThat(request.issueId()).matches("[a-z2-7]{26}");
        assertThat(request.spans()).containsExactly(new Span(0, 1200), new Span(1200, 2650));
        assertThat(request.known()).hasSize(2).allMatch(id -> id.startsWith(request.issueId() + "-"));
        assertThat(PushedHints.ofFields(request.hints()).toHints())
                .isEqualTo(new Hints("liaoyuanribao", LocalDate.of(2020, 8, 12), null, 2));
    }

    /** A record with the headers of an example, which is an object of them. */
    private static ConsumerRecord<String, byte[]> message(Path example, byte[] value) throws IOException {
        JsonNode headers = new ObjectMapper().readTree(Files.readAllBytes(example));
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                "raw-issues", 0, 0, headers.path("ce_subject").asText(), value);
        headers.properties()
                .forEach(header -> message.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
        return message;
    }
}
