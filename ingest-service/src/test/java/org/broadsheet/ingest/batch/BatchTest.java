package org.broadsheet.ingest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.Pages;
import org.broadsheet.ingest.PublishedIssues;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Zips;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class BatchTest {

    private static final String NDJSON = "application/x-ndjson";

    @Test
    void givesOneReceiptLineAnIssueInOrder() {
        String batch = IntStream.range(0, 500)
                .mapToObj(i -> "{\"name\":\"" + i + ".md\",\"text\":\"# in order " + i + "\\n\"}")
                .collect(Collectors.joining("\n"));

        List<JsonNode> lines = lines(Push.to("/batches").type(NDJSON).send(batch));

        assertThat(lines).hasSize(500);
        assertThat(lines)
                .extracting(line -> line.path("item").asInt())
                .isSorted()
                .startsWith(1)
                .endsWith(500);
        assertThat(lines).extracting(line -> line.path("name").asText()).startsWith("0.md", "1.md");
        Map<String, Long> published = PublishedIssues.countByKey();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(published).containsKey(line.path("issueId").asText()))
                .allSatisfy(line -> assertThat(line.path("location").asText())
                        .endsWith("/api/raw-issues/" + line.path("issueId").asText()));
    }

    /** Java's client reads nothing before it has sent everything: the lines of this batch fill every buffer between. */
    @Test
    void waitsForAPusherWhoReadsLast() {
        String batch = IntStream.range(0, 30_000)
                .mapToObj(i ->
                        "{\"name\":\"a-rather-long-name-of-a-page-file-" + i + ".md\",\"text\":\"# " + i % 10 + "\"}")
                .collect(Collectors.joining("\n"));

        List<JsonNode> lines = lines(Push.to("/batches").type(NDJSON).send(batch));

        assertThat(lines).hasSize(30_000).allMatch(line -> line.has("issueId"));
    }

    @Test
    void namesAnIssueAsASinglePushDoes() {
        String text = new String(Pages.real(), UTF_8);
        String batch = "{\"text\":" + quoted(text) + "}\n"
                + "{\"mediaType\":\"text/markdown\",\"base64\":\""
                + Base64.getEncoder().encodeToString(Pages.real())
                + "\",\"hints\":{\"newspaper\":\"liaoyuanribao\"}}\n";

        List<JsonNode> lines =
                lines(Push.to("/batches?source=scanner-7").type(NDJSON).send(batch));

        assertThat(lines).extracting(line -> line.path("issueId").asText()).containsOnly(Pages.REAL_PAGE_ID);
        assertThat(PublishedIssues.headers(
                        PublishedIssues.of(Pages.REAL_PAGE_ID).getLast()))
                .containsEntry("hint-newspaper", "liaoyuanribao")
                .containsEntry("hint-source", "scanner-7");
    }

    @Test
    void takesSeveralPagesInALine() {
        String batch = "{\"pages\":[{\"name\":\"1.md\",\"text\":\"# 1\\n\"},{\"name\":\"2.md\",\"text\":\"# 2\\n\"}]}";
        String single = Push.to("/issues")
                .type("application/zip")
                .send(Zips.of("1.md", "# 1\n").and("2.md", "# 2\n").bytes())
                .json()
                .path("issueId")
                .asText();

        List<JsonNode> lines = lines(Push.to("/batches").type(NDJSON).send(batch));

        assertThat(lines.getFirst().path("issueId").asText()).isEqualTo(single);
    }

    @Test
    void givesABadLineItsProblemAndGoesOn() {
        String batch = String.join(
                "\n",
                "{\"text\":\"good 1\"}",
                "{\"text\":\"\"}",
                "no json",
                "{\"text\":\"x\",\"hints\":{\"page\":\"zero\"}}",
                "{\"text\":\"\\ud83d\"}",
                "{\"text\":\"x\",\"colour\":\"red\"}",
                "{\"text\":\"x\",\"mediaType\":\"image/png\"}",
                "",
                "{\"base64\":\"" + Base64.getEncoder().encodeToString(new byte[] {'a', (byte) 0xff}) + "\"}",
                "{\"text\":\"good 2\"}");

        List<JsonNode> lines = lines(Push.to("/batches").type(NDJSON).send(batch));

        assertThat(lines)
                .extracting(BatchTest::outcome)
                .containsExactly(
                        "receipt",
                        "empty",
                        "bad-item",
                        "bad-hint",
                        "bad-item",
                        "bad-item",
                        "unsupported-type",
                        "not-utf-8",
                        "receipt");
    }

    @Test
    void refusesALineOverTheLimitAndGoesOn() {
        byte[] line = new byte[35 << 20];
        Arrays.fill(line, (byte) 'x');
        byte[] end = "\n{\"text\":\"after the long line\"}\n".getBytes(UTF_8);
        byte[] batch = Arrays.copyOf(line, line.length + end.length);
        System.arraycopy(end, 0, batch, line.length, end.length);

        List<JsonNode> lines = lines(Push.to("/batches").type(NDJSON).send(batch));

        assertThat(lines).extracting(BatchTest::outcome).containsExactly("too-large", "receipt");
    }

    @Test
    void takesAZipOfIssuesAmongThemZipsOfPages() {
        byte[] zip = new Zips()
                .and("2020/08/12.md", Pages.real())
                .and(
                        "2020/08/13.zip",
                        Zips.of("1.md", "# 一\n").and("2.md", "# 二\n").bytes())
                .and("2020/08/14.jpg", "no page")
                .and("2020/08/15.md", "")
                .and("2020/08/16.txt", "十六\n")
                .bytes();

        List<JsonNode> lines = lines(Push.to("/batches").type("application/zip").send(zip));

        assertThat(lines)
                .extracting(BatchTest::outcome)
                .containsExactly("receipt", "receipt", "unsupported-type", "empty", "receipt");
        assertThat(lines.getFirst().path("issueId").asText()).isEqualTo(Pages.REAL_PAGE_ID);
        assertThat(lines).extracting(line -> line.path("name").asText()).startsWith("2020/08/12.md", "2020/08/13.zip");
        assertThat(PublishedIssues.headers(
                        PublishedIssues.of(Pages.REAL_PAGE_ID).getLast()))
                .containsEntry("hint-filename", "2020/08/12.md");
    }

    @Test
    void endsWithAProblemWhereTheZipIsCutOff() {
        byte[] zip = Zips.of("1.md", "# cut 1\n").and("2.md", "# cut 2\n").bytes();

        List<JsonNode> lines =
                lines(Push.to("/batches").type("application/zip").send(Arrays.copyOf(zip, zip.length - 30)));

        assertThat(lines).extracting(BatchTest::outcome).containsExactly("receipt", "receipt", "bad-archive");
    }

    @Test
    void unpacksGzipAndChecksItsDigestInTheEnd() {
        byte[] packed = Pages.gzip("{\"text\":\"packed\"}\n".getBytes(UTF_8));

        List<JsonNode> right = lines(Push.to("/batches")
                .type(NDJSON)
                .header("Content-Encoding", "gzip")
                .header("Content-Digest", Pages.digest(packed))
                .send(packed));
        List<JsonNode> wrong = lines(Push.to("/batches")
                .type(NDJSON)
                .header("Content-Encoding", "gzip")
                .header("Content-Digest", Pages.digest(new byte[1]))
                .send(packed));

        assertThat(right).extracting(BatchTest::outcome).containsExactly("receipt");
        assertThat(wrong).extracting(BatchTest::outcome).containsExactly("receipt", "digest-mismatch");
    }

    @Test
    void refusesABatchOfAnotherType() {
        Push.Answer answer = Push.to("/batches").type("text/csv").send("a,b");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-type");
    }

    private static List<JsonNode> lines(Push.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().lines().map(Push::json).toList();
    }

    private static String outcome(JsonNode line) {
        return line.has("issueId")
                ? "receipt"
                : line.path("problem").path("type").asText().replace("https://broadsheet.org/problems/", "");
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }
}
