package org.broadsheet.archive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.messaging.ArticleCorrected;
import org.broadsheet.archive.messaging.ParseRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the archive publishes is what its schemas say, and its schemas take nothing back. */
class EventContractTest {
    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUE = "q3k5m2n7a4b6c7d2e3f2g3h4i5";

    @Test
    void requestsAreAsTheSchemaSays() throws IOException {
        ParseRequested least = new ParseRequested(ISSUE, ISSUE, null, "orphans", Map.of(), null, List.of());
        ParseRequested most = new ParseRequested(
                ISSUE,
                ISSUE,
                "curator-1",
                "无报头",
                Map.of("page", "2"),
                List.of(new ParseRequested.Boundary(0, 10)),
                List.of(ISSUE + "-0"));
        assertThat(faults("parse.requested.v1", JSON.writeValueAsString(least))).isEmpty();
        assertThat(faults("parse.requested.v1", JSON.writeValueAsString(most))).isEmpty();
    }

    @Test
    void correctionsAreAsTheSchemaSays() throws IOException {
        ArticleCorrected least =
                new ArticleCorrected(ISSUE, ISSUE, 0, 2, "昨曰", "昨日", "curator-1", "2026-05-03T08:15:30.123Z", null);
        ArticleCorrected most =
                new ArticleCorrected(ISSUE, ISSUE, 0, 2, "昨曰", "", "curator-1", "2026-05-03T08:15:30Z", "重字");
        assertThat(faults("article.corrected.v1", JSON.writeValueAsString(least)))
                .isEmpty();
        assertThat(faults("article.corrected.v1", JSON.writeValueAsString(most)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse.requested.v1", "article.corrected.v1"})
    void examplesAreAsTheirSchemaSays(String event) throws IOException {
        assertThat(faults(event, Files.readString(EVENTS.resolve(event + ".example.json"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse.requested.v1", "article.corrected.v1"})
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
                "{\"required\":[\"a\",\"b\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}"
            })
    void aBreachIsFound(String changed) throws IOException {
        JsonNode baseline =
                JSON.readTree("{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}");
        assertThat(SchemaCompatibility.breaches(baseline, JSON.readTree(changed)))
                .isNotEmpty();
    }

    private static List<String> faults(String event, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(event + ".schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
