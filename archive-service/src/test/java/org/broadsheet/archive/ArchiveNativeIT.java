package org.broadsheet.archive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The native executable does what the JVM does, where missing registrations show first: Flyway, PostgreSQL, JSON, tokens. */
@QuarkusIntegrationTest
@TestProfile(ArchiveNativeIT.FreePorts.class)
@WithTestResource(ArchiveStack.class)
@EnabledIfEnvironmentVariable(
        named = "GRAALVM_HOME",
        matches = ".+",
        disabledReason = "SKIPPED: GRAALVM_HOME is not set, so there is no native executable to try")
class ArchiveNativeIT {

    @Test
    void servesWhatTheTopicsSaid() throws Exception {
        Story story = new Story("native", "hechengwanbao", "禾城晚报", "2031-04-06", 1);
        Publisher.publish(story.whole("p1", 0, 100));
        String articles = "/api/raw-issues/" + story.issueId() + "/articles";
        Publisher.until(
                story.issueId() + " can be read",
                () -> given().auth()
                                .oauth2(Tokens.withRole("reader"))
                                .get(articles)
                                .statusCode()
                        == 200);
        given().auth()
                .oauth2(Tokens.withRole("reader"))
                .get(articles)
                .then()
                .body("articles", hasSize(2))
                .body("articles[0].headline", equalTo("河堤修复第1段完工"));
    }

    @Test
    void refusesWithAProblemDocument() {
        given().get("/api/newspapers").then().statusCode(401).contentType("application/problem+json");
    }

    /** Quarkus chooses a free port for HTTP only. */
    public static final class FreePorts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.management.port", "0");
        }
    }
}
