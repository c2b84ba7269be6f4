package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.broadsheet.stack.LocalService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner pushes the real front page; readers get its six articles, once, whatever happens on the way. */
class MainJobIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path EXPECTED =
            House.root().resolve("deploy/end-to-end/src/test/resources/liaoyuan-2020-08-12.articles.json");
    /** What differs from one run to the next, or follows the parser's weights. */
    private static final List<String> CHANGING =
            List.of("parser", "parseId", "revision", "receivedAt", "parsedAt", "confidence", "findings");

    private static final List<String> PARSED_FIELDS = List.of(
            "articleId",
            "ordinal",
            "page",
            "genre",
            "kickers",
            "headline",
            "subtitles",
            "series",
            "column",
            "byline",
            "paragraphs",
            "captions",
            "signature");

    private static final String TWO_ARTICLES = """
            # 清河晚报

            2024年3月5日 星期二

            ## 清河大桥昨日完成检修恢复通车

            本报讯(记者 陈一帆)清河大桥昨日完成检修，桥面重新铺设，下午五时恢复通行。市交通部门表示，此次检修历时一个月。

            ## 新图书馆本周六向市民开放

            本报讯(通讯员 林晓雨)位于河滨路的新图书馆将于本周六向市民开放，馆藏图书三十万册，设有儿童阅览室。
            """;

    @TempDir
    static Path dir;

    private static House house;

    @BeforeAll
    static void startHouse() {
        house = House.start(dir);
    }

    @AfterAll
    static void stopHouse() {
        house.close();
    }

    @Test
    void theFrontPagesSixArticlesAreServedFieldByFieldAndOnce() throws IOException, InterruptedException {
        Receipt receipt = house.scanner().push(House.frontPage(), PATIENCE);
        Reader reader = house.reader();
        reader.awaitParsed(receipt.issueId(), PATIENCE);
        JsonNode served = served(reader, receipt);

        JsonNode comparable = withoutChanging(served);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(EXPECTED, Json.pretty(comparable));
        }
        assertThat(Json.pretty(comparable)).isEqualTo(Files.readString(EXPECTED));
        assertServedAsParsed(served.path("articles"), preview().path("articles"));

        assertThat(house.scanner().push(House.frontPage(), PATIENCE).issueId()).isEqualTo(receipt.issueId());
        awaitNoLag();
        assertThat(served(reader, receipt)).isEqualTo(served);
        assertThat(reader.get("/api/newspapers/liaoyuanribao/issues/2020-08-12").findValues("articleId"))
                .hasSize(6);
    }

    @Test
    void theVeryBytesComeBack() throws InterruptedException {
        Receipt receipt = house.scanner().push(House.frontPage(), PATIENCE);
        house.reader().awaitParsed(receipt.issueId(), PATIENCE);
        HttpResponse<byte[]> source = house.reader()
                .answer("/api/raw-issues/" + receipt.issueId() + "/source", "*/*")
                .orElseThrow();
        assertThat(source.statusCode()).isEqualTo(200);
        assertThat(new String(source.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(House.frontPage(), StandardCharsets.UTF_8));
    }

    @Test
    void parseServiceKilledAmidTwoHundredIssuesLosesAndDoublesNothing() throws Exception {
        Load load = Load.begin(house.scanner(), 0, 200, 8);
        load.awaitReceipts(60);
        awaitLag();
        LocalService parse = house.parse();
        parse.kill();
        long lag = lag("parse-service", "raw-issues");
        assertThat(lag)
                .as("records not yet committed when parse-service was killed")
                .isPositive();
        parse.restart();
        load.awaitEnd();

        Audit audit = Audit.of(load.receipts(), house.reader(), Duration.ofSeconds(120));
        assertThat(audit).isEqualTo(new Audit(200, Set.of(), Set.of()));
    }

    @Test
    void aCuratorsBoundariesReplaceTheArticlesAndTheWithdrawnOneIsGone() throws IOException, InterruptedException {
        Receipt receipt = house.scanner().push(TWO_ARTICLES.getBytes(StandardCharsets.UTF_8), PATIENCE);
        Reader reader = house.reader();
        reader.awaitParsed(receipt.issueId(), PATIENCE);
        List<String> before = articleIds(reader, receipt);
        assertThat(before).hasSize(2);
        int start = Integer.parseInt(before.getFirst().substring(27));

        String body = "{\"reason\":\"one story under two headings\",\"boundaries\":[{\"start\":%d,\"end\":%d}]}"
                .formatted(start, TWO_ARTICLES.length());
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create(house.archive().url() + "/api/raw-issues/" + receipt.issueId() + "/parse-requests"))
                .header("Authorization", "Bearer " + house.token("curator"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isBetween(200, 202);
        }

        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (articleIds(reader, receipt).size() != 1 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(articleIds(reader, receipt)).containsExactly(before.getFirst());
        assertThat(reader.answer("/api/articles/" + before.getLast(), "application/json")
                        .orElseThrow()
                        .statusCode())
                .isEqualTo(410);
        assertThat(reader.state(receipt.issueId())).contains("parsed");
    }

    private static List<String> articleIds(Reader reader, Receipt receipt) throws InterruptedException {
        return served(reader, receipt).findValuesAsText("articleId");
    }

    private static JsonNode served(Reader reader, Receipt receipt) throws InterruptedException {
        return reader.get("/api/raw-issues/" + receipt.issueId() + "/articles");
    }

    /** The archive serves what the parser read: every field that both have, to the last span. */
    private static void assertServedAsParsed(JsonNode served, JsonNode parsed) {
        assertThat(served).hasSameSizeAs(parsed);
        for (int i = 0; i < parsed.size(); i++) {
            for (String field : PARSED_FIELDS) {
                JsonNode expected = parsed.get(i).path(field);
                JsonNode found = served.get(i).path(field);
                if (expected.isNull()) {
                    assertThat(found.isNull() || found.isMissingNode())
                            .as(field)
                            .isTrue();
                } else {
                    assertThat(found).as(field + " of article " + i).isEqualTo(expected);
                }
            }
        }
    }

    private static JsonNode preview() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(house.parse().url() + "/parse"))
                .header("Content-Type", "text/markdown")
                .header("Authorization", "Bearer " + house.token("scanner"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(House.frontPage()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.read(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private static JsonNode withoutChanging(JsonNode json) {
        JsonNode copy = json.deepCopy();
        remove(copy);
        return copy;
    }

    private static void remove(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(CHANGING);
            if (object.remove("paragraphs") instanceof ArrayNode paragraphs) {
                object.put("text", String.join("", paragraphs.findValuesAsText("text")));
            }
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                remove(fields.next().getValue());
            }
        } else if (json instanceof ArrayNode array) {
            array.forEach(MainJobIT::remove);
        }
    }

    private static void awaitLag() throws Exception {
        while (lag("parse-service", "raw-issues") == 0) {
            Thread.sleep(10);
        }
    }

    private static void awaitNoLag() throws InterruptedException {
        try {
            while (lag("parse-service", "raw-issues") + lag("archive-service", "articles") > 0) {
                Thread.sleep(100);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static long lag(String group, String topic) throws ExecutionException, InterruptedException {
        return ConsumerLag.of(house.kafka().bootstrapServers(), group, topic);
    }
}
