package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What curators do, through the topics and back. */
@QuarkusTest
@WithTestResource(ArchiveStack.class)
class CurationTest {

    private static RequestSpecification curator() {
        return given().auth().oauth2(Tokens.withRole("curator")).contentType("application/json");
    }

    private static void untilState(Story story, String state) throws Exception {
        Publisher.until(story.issueId() + " is " + state, () -> {
            Response response = curator().get("/api/raw-issues/" + story.issueId());
            return response.statusCode() == 200 && state.equals(response.path("state"));
        });
    }

    private static String value(ConsumerRecord<byte[], byte[]> message) {
        return message.value() == null ? "" : new String(message.value(), UTF_8);
    }

    @Test
    void correctsTheServedTextAndTakesItBack() throws Exception {
        Story story = new Story("correct", "gengzhengbao", "更正报", "2031-04-05", 1);
        Publisher.publish(story.whole("p1", 0));
        untilState(story, "parsed");
        String address = "/api/raw-issues/" + story.issueId() + "/corrections";
        int start = story.source().indexOf("昨曰");
        curator()
                .body("{\"start\":0,\"end\":2,\"original\":\"昨曰\",\"replacement\":\"昨日\"}")
                .post(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("found", equalTo("# "));
        curator().body("{\"start\":0}").post(address).then().statusCode(400);
        String location = curator()
                .body("{\"start\":%d,\"end\":%d,\"original\":\"昨曰\",\"replacement\":\"昨日\",\"why\":\"形近字\"}"
                        .formatted(start, start + 2))
                .post(address)
                .then()
                .statusCode(202)
                .header("Location", containsString(address))
                .extract()
                .header("Location");
        String article = "/api/articles/" + story.articleId(0);
        Publisher.until("corrected", () -> (boolean) curator().get(article).path("corrected"));
        curator()
                .get(article)
                .then()
                .body("paragraphs[0].text", equalTo("河堤昨日全线修复，市民重回河边。"))
                .body("corrections[0].rule", equalTo("curator"))
                .body("corrections[0].proof", equalTo("形近字"));
        curator().get(address).then().body("corrections.replacement", contains("昨日"));
        curator().delete(location.substring(location.indexOf("/api"))).then().statusCode(202);
        Publisher.until("undone", () -> !(boolean) curator().get(article).path("corrected"));
        curator().get(article).then().body("paragraphs[0].text", containsString("昨曰"));
    }

    @Test
    void placesAnIssueThatNobodyCouldPlace() throws Exception {
        Story story = new Story("placed", "fangzhibao", "放置报", "2031-04-05", 3);
        ProducerRecord<byte[], byte[]> parsed = story.parsed("p1", 0);
        String value = new String(parsed.value(), UTF_8).replaceAll("\"newspaper\":\\{[^}]*},\"date\":\"[^\"]*\",", "");
        Publisher.publish(List.of(
                story.received(),
                new ProducerRecord<>("articles", null, null, parsed.key(), value.getBytes(UTF_8), parsed.headers()),
                story.article("p1", 0, 0)));
        untilState(story, "unidentified");
        String address = "/api/raw-issues/" + story.issueId() + "/parse-requests";
        curator()
                .body("{\"reason\":\"无报头\",\"hints\":{\"date\":\"yesterday\"}}")
                .post(address)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("hints.date"));
        curator()
                .body("{\"reason\":\"无报头\",\"hints\":{\"newspaper\":\"fangzhibao\",\"date\":\"2031-04-05\"}}")
                .post(address)
                .then()
                .statusCode(202)
                .body("knownArticleIds", contains(story.articleId(0)));
        untilState(story, "parsed");
        curator()
                .get("/api/newspapers/fangzhibao/issues/2031-04-05")
                .then()
                .statusCode(200)
                .body("pages[0].articles[0].articleId", equalTo(story.articleId(0)));
        assertThat(Publisher.all("parse-requests"))
                .anySatisfy(message -> assertThat(value(message))
                        .contains(story.issueId(), "\"date\":\"2031-04-05\"", "\"filename\":\"河堤.md\""));
    }

    @Test
    void asksForAReadingWhereArticlesAreOrphans() throws Exception {
        Story story = new Story("orphan", "guerbao", "孤儿报", "2031-04-05", 1);
        Publisher.publish(story.whole("p1", 0, 100));
        untilState(story, "parsed");
        Publisher.publish(List.of(story.parsed("p2", 0), story.article("p2", 0, 0)));
        Publisher.until(
                "asked",
                () -> Publisher.all("parse-requests").stream()
                        .anyMatch(message -> value(message).contains(story.articleId(100))));
    }

    @Test
    void putsPoisonAsideGoesOnAndReplaysIt() throws Exception {
        Story story = new Story("poison", "dubao", "毒报", "2031-04-05", 1);
        ProducerRecord<byte[], byte[]> broken = story.article("p1", 0, 0);
        ProducerRecord<byte[], byte[]> noJson = new ProducerRecord<>(
                "articles", null, null, broken.key(), "{not json".getBytes(UTF_8), broken.headers());
        ProducerRecord<byte[], byte[]> noEvent = new ProducerRecord<>("articles", broken.key(), "{}".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> unstorable = new ProducerRecord<>(
                "articles",
                null,
                null,
                broken.key(),
                new String(broken.value(), UTF_8).replace("禾城之春", "\\ud800").getBytes(UTF_8),
                broken.headers());
        Publisher.publish(List.of(noJson, noEvent, unstorable));
        Publisher.publish(story.whole("p1", 0));
        untilState(story, "parsed");
        Publisher.until("three dead letters", () -> dead(story).size() == 3);
        assertThat(dead(story)).anySatisfy(letter -> assertThat(letter).contains("ce_specversion"));
        assertThat(dead(story)).anySatisfy(letter -> assertThat(letter).contains("PSQLException"));
        int id = curator()
                .get("/api/dead-letters?topic=articles")
                .then()
                .statusCode(200)
                .body("deadLetters[0].headers.'dead-letter-service'", equalTo("archive-service"))
                .extract()
                .path("deadLetters.find { it.key == '" + story.articleId(0) + "' }.id");
        curator().post("/api/dead-letters/" + id + "/replay").then().statusCode(202);
        Publisher.until("it died again", () -> dead(story).size() == 4);
        curator().post("/api/dead-letters/999999/replay").then().statusCode(404);
    }

    private static List<String> dead(Story story) {
        return curator()
                .get("/api/dead-letters?limit=500")
                .path("deadLetters.findAll { it.key == '" + story.articleId(0) + "' }.cause");
    }

    @Test
    void registerMovesTheIssuesOfAnAlias() throws Exception {
        Story right = new Story("right", "zhengquebao", "正确报", "2031-06-01", 1);
        Story misread = new Story("misread", "zhengquepao", "正确抱", "2031-06-02", 1);
        Publisher.publish(right.whole("p1", 0));
        Publisher.publish(misread.whole("p2", 0));
        untilState(right, "parsed");
        untilState(misread, "parsed");
        curator()
                .body("{\"title\":\"正确报\",\"cn\":\"CN99-0001\",\"aliases\":[\"zhengquepao\"],"
                        + "\"titles\":[{\"title\":\"正确日报\",\"to\":\"2000-12-31\"}]}")
                .put("/api/newspapers/zhengquebao")
                .then()
                .statusCode(200)
                .body("issues", equalTo(2))
                .body("titles[0].title", equalTo("正确日报"))
                .body("curated", equalTo(true));
        curator().get("/api/articles/" + misread.articleId(0)).then().body("newspaper.slug", equalTo("zhengquebao"));
        curator()
                .body("{\"title\":\"\"}")
                .put("/api/newspapers/zhengquebao")
                .then()
                .statusCode(400);
        curator()
                .body("{\"title\":\"x\"}")
                .put("/api/newspapers/Zheng")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }
}
