package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every endpoint that the service describes stands in the table, and is tried with each kind of token. */
@QuarkusTest
@WithTestResource(ArchiveStack.class)
class AuthorisationTest {
    private static final String ISSUE = "z".repeat(26);
    private static final Set<String> READERS = Set.of("reader", "curator", "operator");

    /** An endpoint and the roles that may use it. */
    record Row(String method, String path, Set<String> roles) {
        String address() {
            return path.replace("{issueId}", ISSUE)
                    .replace("{articleId}", ISSUE + "-0")
                    .replace("{correctionId}", "c1")
                    .replace("{newspaper}", "nobody")
                    .replace("{date}", "2031-01-01")
                    .replace("{id}", "1")
                    .replace("{page}", "1")
                    .replace("{n}", "1");
        }
    }

    static List<Row> table() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("GET", "/api/newspapers", READERS),
                new Row("GET", "/api/newspapers/{newspaper}", READERS),
                new Row("PUT", "/api/newspapers/{newspaper}", Set.of("curator")),
                new Row("GET", "/api/newspapers/{newspaper}/calendar", READERS),
                new Row("GET", "/api/newspapers/{newspaper}/issues/{date}", READERS),
                new Row("GET", "/api/issues", READERS),
                new Row("GET", "/api/raw-issues/{issueId}", Set.of("scanner", "reader", "curator", "operator")),
                new Row("GET", "/api/raw-issues/{issueId}/source", READERS),
                new Row("GET", "/api/raw-issues/{issueId}/articles", READERS),
                new Row("GET", "/api/raw-issues/{issueId}/ledger", READERS),
                new Row("GET", "/api/raw-issues/{issueId}/corrections", READERS),
                new Row("POST", "/api/raw-issues/{issueId}/corrections", Set.of("curator")),
                new Row("DELETE", "/api/raw-issues/{issueId}/corrections/{correctionId}", Set.of("curator")),
                new Row("POST", "/api/raw-issues/{issueId}/parse-requests", Set.of("curator")),
                new Row("GET", "/api/articles/{articleId}", READERS),
                new Row("GET", "/api/articles/{articleId}/versions", READERS),
                new Row("GET", "/api/dead-letters", Set.of("curator")),
                new Row("POST", "/api/dead-letters/{id}/replay", Set.of("curator")),
                new Row("GET", "/api/articles", READERS),
                new Row("GET", "/api/articles/export", READERS),
                new Row("GET", "/api/articles/{articleId}/citation", READERS),
                new Row("GET", "/api/articles/{articleId}/citation/json-ld", READERS),
                new Row("GET", "/api/articles/{articleId}/citation/dublin-core", READERS),
                new Row("GET", "/api/articles/{articleId}/related", READERS),
                new Row("GET", "/newspapers/{newspaper}/{date}/{page}/{n}", READERS),
                new Row("GET", "/api/feeds/articles.atom", READERS),
                new Row("GET", "/api/feeds/articles.json", READERS),
                new Row("GET", "/oai", READERS),
                new Row("GET", "/api/index", Set.of("operator")),
                new Row("POST", "/api/index/rebuild", Set.of("operator")),
                new Row("POST", "/api/index/reconcile", Set.of("operator")),
                new Row("GET", "/", READERS),
                new Row("GET", "/read/{newspaper}", READERS),
                new Row("GET", "/read/{newspaper}/{date}", READERS),
                new Row("GET", "/read/articles/{articleId}", READERS),
                new Row("GET", "/search", READERS)));
        return rows;
    }

    private static int status(Row row, RequestSpecification request) {
        return request.redirects()
                .follow(false)
                .contentType(row.path().equals("/oai") ? "application/x-www-form-urlencoded" : "application/json")
                .body(row.method().equals("GET") ? "" : "{}")
                .request(row.method(), row.address())
                .statusCode();
    }

    private static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token);
    }

    @ParameterizedTest
    @MethodSource("table")
    void onlyTheRightRolesComeIn(Row row) {
        assertThat(status(row, given())).as("without a token").isEqualTo(401);
        assertThat(status(row, bearing(Tokens.expired()))).as("expired").isEqualTo(401);
        assertThat(status(row, bearing(Tokens.foreign()))).as("foreign").isEqualTo(401);
        assertThat(status(row, bearing(Tokens.tampered()))).as("tampered").isEqualTo(401);
        assertThat(status(row, bearing(Tokens.ofOtherAudience())))
                .as("of another audience")
                .isEqualTo(401);
        for (String role : List.of("scanner", "reader", "curator", "operator", "stranger")) {
            int status = status(row, bearing(Tokens.withRole(role)));
            if (row.roles().contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    /** What has no row here is tried as well: nothing that the service describes may be open to a stranger. */
    @Test
    void everyEndpointThatIsDescribedIsClosed() {
        Set<String> known = new TreeSet<>();
        table().stream()
                .filter(row -> row.path().startsWith("/api"))
                .forEach(row -> known.add(row.method() + " " + row.path()));
        Set<String> described = new TreeSet<>();
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> !method.equals("parameters"))
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertThat(described).containsAll(known);
        for (String endpoint : described) {
            Row row = new Row(
                    endpoint.substring(0, endpoint.indexOf(' ')),
                    endpoint.substring(endpoint.indexOf(' ') + 1),
                    Set.of());
            assertThat(status(row, given())).as(endpoint + " without a token").isEqualTo(401);
            assertThat(status(row, bearing(Tokens.withRole("stranger"))))
                    .as(endpoint + " with a stranger's token")
                    .isEqualTo(403);
        }
    }

    @Test
    void refusalsAreProblems() {
        Response response = given().get("/api/newspapers");
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(bearing(Tokens.withRole("stranger")).get("/api/newspapers").contentType())
                .isEqualTo("application/problem+json");
    }

    private static String managementUri() {
        return "http://" + java.net.URI.create(RestAssured.baseURI).getHost() + ":"
                + org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("quarkus.management.test-port", Integer.class);
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        given().baseUri(managementUri()).get("/q/health/live").then().statusCode(200);
        given().baseUri(managementUri()).get("/q/health/ready").then().statusCode(200);
        String metrics = given().baseUri(managementUri())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(metrics)
                .contains(
                        "broadsheet_projection_lag_records",
                        "broadsheet_projection_lag_seconds",
                        "broadsheet_push_to_readable_seconds_bucket",
                        "broadsheet_dead_letters_total");
    }
}
