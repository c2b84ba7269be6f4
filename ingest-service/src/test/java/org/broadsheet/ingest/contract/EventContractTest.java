package org.broadsheet.ingest.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.broadsheet.ingest.Pages;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.IssueId;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.messaging.IssueReceived;
import org.broadsheet.ingest.tracing.TraceParent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ingest publishes is what its schemas say, and its schemas take nothing back. */
class EventContractTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void publishedHeadersAreAsTheSchemaSays() throws IOException {
        Hints hints = new Hints(new TreeMap<>(Map.of(
                "newspaper",
                "liaoyuanribao",
                "date",
                "2020-08-12",
                "edition",
                "晨报",
                "page",
                "1",
                "filename",
                "头版.md",
                "source",
                "scanner")));

        assertThat(faults("issue.received.v1", headers(new RawIssue(List.of(page("1.md")), Hints.NONE))))
                .isEmpty();
        assertThat(faults("issue.received.v1", headers(new RawIssue(List.of(page("1.md"), page("2.md")), hints))))
                .isEmpty();
    }

    @Test
    void theExampleIsWhatIsPublishedForTheRealPage() throws IOException {
        Hints hints = new Hints(
                new TreeMap<>(Map.of("newspaper", "liaoyuanribao", "page", "1", "filename", "liaoyuan-2020-08-12.md")));
        RawIssue issue = new RawIssue(List.of(new Page("", "text/markdown", Pages.real())), hints);

        assertThat(JSON.readTree(headers(issue)))
                .isEqualTo(JSON.readTree(Files.readString(EVENTS.resolve("issue.received.v1.example.json"))));
    }

    @Test
    void theManifestIsAsItsSchemaSays() throws IOException {
        byte[] container = new RawIssue(List.of(page("1.md"), page("2.txt")), Hints.NONE)
                .content()
                .bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            zip.getNextEntry();
            assertThat(faults("pages-manifest.v1", new String(zip.readAllBytes(), UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void theAsyncApiDocumentNamesTheTopicTheTypeAndItsSchema() throws IOException {
        String document = Files.readString(EVENTS.resolveSibling("asyncapi.yaml"));

        assertThat(document)
                .startsWith("asyncapi: 3.0.0")
                .contains("address: raw-issues", "name: " + IssueReceived.TYPE);
        List<String> references = Pattern.compile("\\$ref: (events/\\S+)")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(EVENTS.resolveSibling(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue.received.v1", "pages-manifest.v1"})
    void examplesAreAsTheirSchemaSays(String event) throws IOException {
        assertThat(faults(event, Files.readString(EVENTS.resolve(event + ".example.json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue.received.v1", "pages-manifest.v1"})
    void schemasTakeNothingBack(String event) throws IOException {
        JsonNode baseline = JSON.readTree(Files.readString(EVENTS.resolve(event + ".baseline.json")));
        JsonNode schema = JSON.readTree(Files.readString(EVENTS.resolve(event + ".schema.json")));

        assertThat(SchemaCompatibility.breaches(baseline, schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"required\":[\"a\"],\"properties\":{}}",
                "{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{}}}",
                "{\"required\":[\"a\",\"b\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}",
                "{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}"
            })
    void aBreachIsFound(String changed) throws IOException {
        JsonNode baseline =
                JSON.readTree("{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}");

        assertThat(SchemaCompatibility.breaches(baseline, JSON.readTree(changed)))
                .isNotEmpty();
    }

    @Test
    void anOptionalFieldMayBeAdded() throws IOException {
        JsonNode baseline = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"string\"}}}");
        JsonNode added = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}}}");

        assertThat(SchemaCompatibility.breaches(baseline, added)).isEmpty();
    }

    private static Page page(String name) {
        return new Page(name, name.endsWith(".md") ? "text/markdown" : "text/plain", name.getBytes(UTF_8));
    }

    private static String headers(RawIssue issue) throws IOException {
        IssueReceived event = IssueReceived.of(
                IssueId.of(issue.pages()),
                issue,
                Instant.parse("2020-08-12T01:23:45.678Z"),
                "scanner-1",
                TraceParent.ofHeader("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        return JSON.writeValueAsString(event.headers());
    }

    private static List<String> faults(String event, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(event + ".schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
