package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the topics to what readers get, through real parts. */
@QuarkusTest
@WithTestResource(ArchiveStack.class)
class ArchiveTest {

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.withRole("reader"));
    }

    private static void untilState(Story story, String state) throws Exception {
        Publisher.until(story.issueId() + " is " + state, () -> {
            Response response = reader().get("/api/raw-issues/" + story.issueId());
            return response.statusCode() == 200 && state.equals(response.path("state"));
        });
    }

    @Test
    void servesWhatTheTopicsSaid() throws Exception {
        Story story = new Story("served", "hechengwanbao", "禾城晚报", "2031-04-05", 1);
        Publisher.publish(story.whole("p1", 0, 100));
        untilState(story, "parsed");
        reader().get("/api/raw-issues/" + story.issueId())
                .then()
                .statusCode(200)
                .body("hints.filename", equalTo("河堤.md"))
                .body("masthead.title.value", equalTo("禾城晚报"))
                .body("newspaper", equalTo("hechengwanbao"))
                .body("pages", contains(1))
                .body("listedArticles", equalTo(2))
                .body("readings[0].parseId", equalTo("p1"))
                .body("pushes[0].subject", equalTo("scanner-1"));
        reader().get("/api/raw-issues/" + story.issueId() + "/articles")
                .then()
                .statusCode(200)
                .body("articles", hasSize(2))
                .body("articles[0].headline", equalTo("河堤修复第1段完工"))
                .body("articles[1].links.previous", equalTo("/api/articles/" + story.articleId(0)));
        reader().get("/api/articles/" + story.articleId(100))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("kickers", contains("禾城之春"))
                .body("subtitles", contains("市民重回河边"))
                .body("series.name", equalTo("河边故事"))
                .body("series.number", equalTo(2))
                .body("column", equalTo("城事"))
                .body("byline.people[0].name", equalTo("方小禾"))
                .body("byline.agency", equalTo("本报讯"))
                .body("paragraphs[0].text", equalTo("河堤昨曰全线修复，市民重回河边。"))
                .body("paragraphs[0].spans[0]", contains(110, 126))
                .body("captions[0].credit", equalTo("方小禾 摄"))
                .body("signature.name", equalTo("禾城晚报社"))
                .body("confidence", equalTo(0.93f))
                .body("newspaper.slug", equalTo("hechengwanbao"))
                .body("date", equalTo("2031-04-05"))
                .body("n", equalTo(2))
                .body("jump", nullValue());
        reader().get("/api/raw-issues/" + story.issueId() + "/ledger")
                .then()
                .statusCode(200)
                .body("length", equalTo(400))
                .body("ledger[0][2]", equalTo("paragraph"));
    }

    @Test
    void givesAnArticleAsTextByAccept() throws Exception {
        Story story = new Story("text", "wenzibao", "文字报", "2031-04-06", 1);
        Publisher.publish(story.whole("p1", 0));
        untilState(story, "parsed");
        String address = "/api/articles/" + story.articleId(0);
        reader().accept("text/markdown")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .body(containsString("# 河堤修复第1段完工\n"))
                .body(containsString("## 1\\. 新路\\*"));
        reader().accept("text/plain")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("1. 新路*"));
        reader().accept("image/png").get(address).then().statusCode(406);
    }

    @Test
    void answersWithNothingWhatTheReaderHasAlready() throws Exception {
        Story story = new Story("etag", "etagbao", "标签报", "2031-04-06", 1);
        Publisher.publish(story.whole("p1", 0));
        untilState(story, "parsed");
        for (String address : List.of(
                "/api/articles/" + story.articleId(0),
                "/api/raw-issues/" + story.issueId(),
                "/api/raw-issues/" + story.issueId() + "/source",
                "/api/newspapers/etagbao/issues/2031-04-06")) {
            String tag = reader().get(address).then().statusCode(200).extract().header("ETag");
            assertThat(tag).startsWith("\"");
            reader().header("If-None-Match", tag).get(address).then().statusCode(304);
        }
    }

    @Test
    void givesTheVeryBytes() throws Exception {
        Story story = new Story("bytes", "zijiebao", "字节报", "2031-04-07", 1);
        Publisher.publish(List.of(story.received()));
        untilState(story, "received");
        String address = "/api/raw-issues/" + story.issueId() + "/source";
        Response response = reader().get(address);
        assertThat(response.asByteArray()).isEqualTo(story.source().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        response.then()
                .contentType("text/markdown;charset=UTF-8")
                .header("Content-Digest", startsWith("sha-256=:"))
                .header("ETag", notNullValue());
        assertThat(reader().queryParam("container", true).get(address).contentType())
                .isEqualTo("text/markdown");
        given().auth()
                .oauth2(Tokens.scanner())
                .head("/api/raw-issues/" + story.issueId())
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.scanner())
                .head("/api/raw-issues/" + "z".repeat(26))
                .then()
                .statusCode(404);
    }

    @Test
    void tellsWhatIsWrongAsProblems() {
        reader().get("/api/articles/" + "z".repeat(26) + "-1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://broadsheet.org/problems/not-found"));
        reader().get("/api/articles/nonsense").then().statusCode(400).body("parameter", equalTo("articleId"));
        reader().get("/api/issues?from=yesterday").then().statusCode(400).body("parameter", equalTo("from"));
        reader().get("/api/issues?limit=0").then().statusCode(400).body("parameter", equalTo("limit"));
        reader().get("/api/issues?state=lost").then().statusCode(400).body("parameter", equalTo("state"));
        reader().get("/api/newspapers/none/issues/2020-02-30")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("date"));
        reader().get("/api/newspapers/none/issues/2020-02-03").then().statusCode(404);
        reader().get("/api/newspapers/none/calendar").then().statusCode(404);
        reader().get("/api/nothing/here").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsWhyNothingCouldBeRead() throws Exception {
        Story story = new Story("rejected", "hechengwanbao", "禾城晚报", "2031-04-05", 1);
        Publisher.publish(List.of(story.received(), story.rejected("p1")));
        untilState(story, "rejected");
        reader().get("/api/raw-issues/" + story.issueId()).then().body("problems[0].code", equalTo("not-utf-8"));
        reader().get("/api/issues?state=rejected").then().body("issues.rawIssues.flatten()", hasItem(story.issueId()));
    }

    @Test
    void withdrawnArticleIsGoneAndItsVersionsStay() throws Exception {
        Story story = new Story("gone", "quxiaobao", "取消报", "2031-04-05", 1);
        Publisher.publish(story.whole("p1", 0, 100));
        untilState(story, "parsed");
        Publisher.publish(List.of(story.parsed("p2", 0), story.article("p2", 0, 0), story.withdrawn("p2", 100)));
        String address = "/api/articles/" + story.articleId(100);
        Publisher.until("withdrawn", () -> reader().get(address).statusCode() == 410);
        reader().get(address)
                .then()
                .contentType("application/problem+json")
                .body("versions", equalTo(address + "/versions"));
        reader().get(address + "/versions")
                .then()
                .statusCode(200)
                .body("versions", hasSize(1))
                .body("versions[0].article.headline", equalTo("河堤修复第2段完工"));
    }

    @Test
    void betterScanIsServedAndTheOlderStaysAsHistory() throws Exception {
        Story older = new Story("older", "saomiaobao", "扫描报", "2031-05-02", 1);
        Publisher.publish(older.whole("p1", 0));
        untilState(older, "parsed");
        Story newer = new Story("newer", "saomiaobao", "扫描报", "2031-05-02", 1);
        Publisher.publish(newer.whole("p2", 0));
        untilState(newer, "parsed");
        reader().get("/api/newspapers/saomiaobao/issues/2031-05-02")
                .then()
                .body("pages[0].articles.articleId", contains(newer.articleId(0)))
                .body("rawIssues", hasSize(2));
        reader().get("/api/articles/" + older.articleId(0))
                .then()
                .statusCode(200)
                .body("supersededBy", equalTo("/api/raw-issues/" + newer.issueId()));
        reader().get("/api/raw-issues/" + older.issueId() + "/articles")
                .then()
                .body("articles.articleId", contains(older.articleId(0)));
        reader().get("/api/articles/" + newer.articleId(0))
                .then()
                .statusCode(200)
                .body("supersededBy", nullValue());
    }

    @Test
    void joinsPagesOfAnIssueAndTheJumpsBetweenThem() throws Exception {
        Story first = new Story("pageone", "tiaozhuanbao", "跳转报", "2031-05-01", 1);
        Story second = new Story("pagetwo", "tiaozhuanbao", "跳转报", "2031-05-01", 2);
        Publisher.publish(List.of(
                second.received(),
                second.parsed("p2", 0),
                second.article("p2", 0, 0, ",\"jump\":{\"fromPage\":1}"),
                first.received(),
                first.parsed("p1", 0, 100),
                first.article("p1", 0, 0, ",\"jump\":{\"toPage\":2}"),
                first.article("p1", 1, 100)));
        untilState(first, "parsed");
        untilState(second, "parsed");
        reader().get("/api/newspapers/tiaozhuanbao/issues/2031-05-01")
                .then()
                .statusCode(200)
                .body("pages.number", contains(1, 2))
                .body("pages[0].articles", hasSize(2))
                .body("pages[0].articles[0].continuedOn", contains(second.articleId(0)))
                .body("pages[1].articles[0].continuedFrom", contains(first.articleId(0)))
                .body("missingPages", hasSize(0))
                .body("rawIssues", hasSize(2));
        reader().get("/api/articles/" + second.articleId(0))
                .then()
                .body("continuedFrom", contains(first.articleId(0)))
                .body("links.previous", equalTo("/api/articles/" + first.articleId(100)));
    }

    @Test
    void leafsThroughAYearAndShowsWhatIsMissing() throws Exception {
        List<Story> stories = List.of(
                new Story("calone", "rilibao", "日历报", "2030-12-31", 1).numbered(100),
                new Story("caltwo", "rilibao", "日历报", "2031-01-02", 1).numbered(101),
                new Story("calthree", "rilibao", "日历报", "2031-01-05", 1).numbered(104));
        for (Story story : stories) {
            Publisher.publish(story.whole("p-" + story.issueId(), 0));
        }
        for (Story story : stories) {
            untilState(story, "parsed");
        }
        reader().get("/api/newspapers/rilibao/calendar?year=2031")
                .then()
                .statusCode(200)
                .body("days.date", contains("2031-01-02", "2031-01-05"))
                .body("missing", contains("2031-01-03", "2031-01-04"))
                .body("numberJumps[0].missingIssues", equalTo(2))
                .body("numberJumps", hasSize(1));
        reader().get("/api/newspapers/rilibao/issues/2031-01-02")
                .then()
                .body("previous", equalTo("/api/newspapers/rilibao/issues/2030-12-31"))
                .body("next", equalTo("/api/newspapers/rilibao/issues/2031-01-05"));
        reader().get("/api/newspapers")
                .then()
                .body("newspapers.find { it.newspaper == 'rilibao' }.first", equalTo("2030-12-31"))
                .body("newspapers.find { it.newspaper == 'rilibao' }.issues", equalTo(3))
                .body("newspapers.find { it.newspaper == 'rilibao' }", not(hasKey("sues")))
                .body("newspapers.find { it.newspaper == 'rilibao' }.title", equalTo("日历报"));
        List<String> seen = new ArrayList<>();
        String next = "/api/issues?newspaper=rilibao&limit=1";
        while (next != null) {
            Response page = reader().urlEncodingEnabled(false).get(next);
            seen.addAll(page.path("issues.date"));
            next = page.path("next");
        }
        assertThat(seen).containsExactly("2030-12-31", "2031-01-02", "2031-01-05");
    }
}
