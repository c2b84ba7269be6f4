package org.broadsheet.parse.preview;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.parse.ParseStack;
import org.broadsheet.parse.Tokens;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.RawIssue;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ParseStack.class)
class PreviewTest {
    private static final String PAGE = "# 清河晚报\n\n## 清河大桥昨日通车\n\n本报讯(记者 陈一帆)清河大桥昨日正式通车。\n";
    private static final RestAssuredConfig AS_WRITTEN = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Test
    void givesTheParsedIssueOfThePage() {
        String issueId = IssueId.of(List.of(new RawIssue.Page("", "text/markdown", PAGE.getBytes(UTF_8))));
        post("text/markdown; charset=utf-8", PAGE.getBytes(UTF_8), "?filename=p1.md")
                .statusCode(200)
                .contentType("application/json")
                .body("source", equalTo("p1.md"))
                .body("issueId", equalTo(issueId))
                .body("articles.headline", hasItem("清河大桥昨日通车"))
                .body("ledger[-1].end", equalTo(PAGE.length()));
    }

    @Test
    void takesAPageThatIsGzipped() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(UTF_8));
        }
        given().config(AS_WRITTEN)
                .auth()
                .oauth2(Tokens.scanner())
                .header("Content-Type", "text/markdown")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/parse")
                .then()
                .statusCode(200)
                .body("ledger[-1].end", equalTo(PAGE.length()));
    }

    @Test
    void refusesAnEmptyPage() {
        problem(post("text/markdown", new byte[0], ""), 400, "empty");
        problem(post("text/markdown", " \n\n ".getBytes(UTF_8), ""), 400, "empty");
    }

    @Test
    void refusesWhatIsNotUtf8AndSaysWhere() {
        problem(post("text/plain", new byte[] {'a', 'b', (byte) 0xff, 'c'}, ""), 400, "not-utf-8")
                .body("offset", equalTo(2));
    }

    @Test
    void refusesOtherTypes() {
        problem(post("application/pdf", PAGE.getBytes(UTF_8), ""), 415, "unsupported-type");
        problem(post("text/plain; charset=gb18030", PAGE.getBytes(UTF_8), ""), 415, "unsupported-type");
    }

    @Test
    void refusesALargerPageThanAPageMayBe() {
        problem(post("text/plain", "x".repeat((8 << 20) + 1).getBytes(UTF_8), ""), 413, "too-large")
                .body("limitBytes", equalTo(8 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?date=yesterday", "?page=0", "?page=first"})
    void refusesAHintThatCannotBeUnderstood(String query) {
        problem(post("text/markdown", PAGE.getBytes(UTF_8), query), 400, "bad-hint");
    }

    @Test
    void saysInAProblemDocumentWhatTheFrameworkRefuses() {
        String token = Tokens.scanner();
        problem(given().auth().oauth2(token).get("/parse").then(), 405, "method-not-allowed");
        problem(given().auth().oauth2(token).get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void isAliveReadyAndStartedOnThePortOfItsOwn() {
        for (String probe : List.of("live", "ready", "started")) {
            RestAssured.given()
                    .get(management("/q/health/" + probe))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
        given().get(management("/q/health/ready"))
                .then()
                .body("checks.name", hasItem(containsString("Kafka")))
                .body("checks.name", hasItem("consumers-joined"));
    }

    @Test
    void showsItsMetricsOnAPortOfTheirOwnAndItsDescriptionBesideTheApi() {
        String metrics = given().get(management("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics)
                .contains("broadsheet_issues_parsed_total", "broadsheet_issues_rejected_total")
                .contains("broadsheet_articles_extracted_total", "broadsheet_parse_duration_seconds_bucket")
                .contains("broadsheet_dead_letters_total{topic=\"raw-issues\"}")
                .contains("broadsheet_dead_letters_total{topic=\"parse-requests\"}");
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/parse'.post.summary", equalTo("Read a page"))
                .body("paths.'/parse'.post.requestBody.content.'text/markdown'.examples", notNullValue())
                .body("paths.keySet()", contains("/parse"));
    }

    private static ValidatableResponse post(String contentType, byte[] body, String query) {
        return given().config(AS_WRITTEN)
                .auth()
                .oauth2(Tokens.scanner())
                .header("Content-Type", contentType)
                .body(body)
                .post("/parse" + query)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://broadsheet.org/problems/" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    private static String management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://127.0.0.1:" + port + path;
    }
}
