package org.broadsheet.parse.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.wire.ArticleExtracted;
import org.broadsheet.parse.wire.IssueParsed;
import org.broadsheet.parse.wire.IssueRejected;
import org.broadsheet.parse.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is what its schema says, and a schema takes nothing back. */
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EVENTS = Path.of("src/main/resources/events");

    static Stream<String> types() {
        return Stream.of("issue.parsed.v1", "issue.rejected.v1", "article.extracted.v1", "article.withdrawn.v1");
    }

    @Test
    void publishesTheExamples() throws IOException {
        example("issue.parsed.v1", Json.write(IssueParsed.from(ExampleIssue.parsed(), ExampleIssue.RUN)));
        example("issue.rejected.v1", Json.write(IssueRejected.from(ExampleIssue.rejected(), ExampleIssue.RUN)));
        example(
                "article.extracted.v1",
                Json.write(ArticleExtracted.allOf(ExampleIssue.parsed(), ExampleIssue.RUN)
                        .getFirst()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasAnExampleThatIsValid(String type) throws IOException {
        assertThat(faults(type, read(type + ".example.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue.parsed.v1", "issue.rejected.v1", "article.extracted.v1"})
    void declaresEveryFieldThatItPublishes(String type) throws IOException {
        JsonNode schema = JSON.readTree(read(type + ".schema.json"));
        assertThat(undeclared("", JSON.readTree(read(type + ".example.json")), schema, schema))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 清河晚报\n\n2024年3月5日 星期二\n\n## 大桥通车\n\n本报讯(记者 陈一帆)大桥通车。大桥通车。\n\n下转第2版\n",
                "# 公告\n\n现将有关事项公告如下。\n\n清河市交通局\n\n2024年3月4日\n",
                "THE HARBOR COURIER\n\nTuesday, March 5, 2024\n\nBRIDGE OPENS\n\nBy Ann Lee\n\nThe bridge opened on Monday.\n",
                "只有一行",
                "## \n\n---\n\n![](a.jpg)\n\n## \n"
            })
    void publishesForWhateverPageWhatItsSchemasSay(String page) throws IOException {
        List<RawIssue.Page> pages = List.of(new RawIssue.Page("", "text/markdown", page.getBytes(UTF_8)));
        switch (Parser.parse(new RawIssue(IssueId.of(pages), pages, Hints.none()))) {
            case ParseResult.Parsed(var issue) -> {
                assertThat(faults("issue.parsed.v1", Json.write(IssueParsed.from(issue, ExampleIssue.RUN))))
                        .isEmpty();
                for (ArticleExtracted article : ArticleExtracted.allOf(issue, ExampleIssue.RUN)) {
                    assertThat(faults("article.extracted.v1", Json.write(article)))
                            .isEmpty();
                }
            }
            case ParseResult.Rejected rejected ->
                assertThat(faults("issue.rejected.v1", Json.write(IssueRejected.from(rejected, ExampleIssue.RUN))))
                        .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesNothingBackThatConsumersRelyOn(String type) throws IOException {
        assertThat(SchemaCompatibility.breaches(
                        JSON.readTree(read(type + ".baseline.json")), JSON.readTree(read(type + ".schema.json"))))
                .isEmpty();
    }

    @Test
    void wouldNoticeAFieldRemovedATypeChangedAndAFieldNewlyRequired() throws IOException {
        JsonNode baseline = JSON.readTree(read("article.extracted.v1.baseline.json"));
        ObjectNode removed = baseline.deepCopy();
        ((ObjectNode) removed.path("properties")).remove("headline");
        ObjectNode retyped = baseline.deepCopy();
        ((ObjectNode) retyped.path("$defs").path("finding").path("properties").path("start")).put("type", "string");
        ObjectNode demanding = baseline.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) demanding.path("required")).add("headline");
        ObjectNode relaxed = baseline.deepCopy();
        ((com.fasterxml.jackson.databind.node.ArrayNode) relaxed.path("required")).remove(0);

        assertThat(SchemaCompatibility.breaches(baseline, removed)).containsExactly("removed: /headline");
        assertThat(SchemaCompatibility.breaches(baseline, retyped)).containsExactly("type changed at /finding/start");
        assertThat(SchemaCompatibility.breaches(baseline, demanding)).containsExactly("newly required: /headline");
        assertThat(SchemaCompatibility.breaches(baseline, relaxed)).containsExactly("not promised any more: /issueId");
    }

    @Test
    void letsAnOptionalFieldBeAdded() throws IOException {
        JsonNode baseline = JSON.readTree(read("article.extracted.v1.baseline.json"));
        ObjectNode grown = baseline.deepCopy();
        ((ObjectNode) grown.path("properties")).putObject("mood").put("type", "string");
        assertThat(SchemaCompatibility.breaches(baseline, grown)).isEmpty();
    }

    /** Paths of a document's members that its schema does not name. */
    private static List<String> undeclared(String at, JsonNode value, JsonNode schema, JsonNode root) {
        JsonNode here =
                schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode declared = here.path("properties").path(member.getKey());
            if (!declared.isMissingNode()) {
                found.addAll(undeclared(at + "/" + member.getKey(), member.getValue(), declared, root));
            } else if (!here.has("additionalProperties")) {
                found.add(at + "/" + member.getKey());
            }
        }
        if (value.isArray()) {
            value.forEach(item -> found.addAll(undeclared(at + "[]", item, here.path("items"), root)));
        }
        return found;
    }

    /** Compares with the example beside the schema, or writes it when told to. */
    private static void example(String type, byte[] published) throws IOException {
        Path file = EVENTS.resolve(type + ".example.json");
        JsonNode value = JSON.readTree(published);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
        }
        assertThat(JSON.readTree(Files.readAllBytes(file))).isEqualTo(value);
    }

    private static List<String> faults(String type, byte[] json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(read(type + ".schema.json"), UTF_8), InputFormat.JSON)
                .validate(new String(json, UTF_8), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(EVENTS.resolve(file));
    }
}
