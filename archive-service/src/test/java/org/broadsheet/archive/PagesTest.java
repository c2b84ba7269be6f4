package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The pages for people, where reading is public. */
@QuarkusTest
@TestProfile(PublicReadingTest.Public.class)
@WithTestResource(ArchiveStack.class)
class PagesTest {

    @Test
    void leadFromTheNewspapersToAnArticle() throws Exception {
        Story story = new Story("pages", "yemianbao", "页面报", "2031-08-01", 1);
        Publisher.publish(story.whole("p1", 0, 100));
        Publisher.until(
                "parsed",
                () -> given().get("/api/newspapers/yemianbao/issues/2031-08-01")
                        .asString()
                        .contains("\"parsed\""));
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("href=\"/read/yemianbao\""), containsString("页面报"));
        given().get("/read/yemianbao").then().statusCode(200).body(containsString("/read/yemianbao/2031-08-01"));
        given().get("/read/yemianbao/2031-08-01")
                .then()
                .statusCode(200)
                .body(containsString("/read/articles/" + story.articleId(100)), containsString("missing pages: 2"));
        given().get("/read/articles/" + story.articleId(0))
                .then()
                .statusCode(200)
                .body(containsString("<h1>河堤修复第1段完工</h1>"), containsString("方小禾 摄"), not(containsString("{article")));
        given().get("/read/articles/" + story.articleId(0))
                .then()
                .body(containsString("href=\"/read/articles/" + story.articleId(100) + "\">Next"));
        given().get("/read/articles/" + story.articleId(0))
                .then()
                .body(
                        containsString("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\""),
                        containsString("/newspapers/yemianbao/2031-08-01/1/1\">Permalink"));
        // No search engine runs here.
        given().get("/read/articles/" + story.articleId(0) + "/related")
                .then()
                .statusCode(200)
                .body(containsString("class=\"notice\""));
        given().get("/read/articles/" + "z".repeat(26) + "-1").then().statusCode(404);
    }

    @Test
    void searchPageSaysWhatIsWrong() {
        given().queryParam("q", "<b>\"open")
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("class=\"notice\""), not(containsString("<b>")));
    }
}
