package org.broadsheet.archive;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading may be public; nothing else ever is. */
@QuarkusTest
@TestProfile(PublicReadingTest.Public.class)
@WithTestResource(ArchiveStack.class)
class PublicReadingTest {

    public static final class Public implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("broadsheet.reading.public", "true");
        }
    }

    @Test
    void everybodyReads() {
        given().get("/api/newspapers").then().statusCode(200);
        given().get("/api/issues").then().statusCode(200);
        given().get("/api/articles/" + "z".repeat(26) + "-0").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.withRole("stranger"))
                .get("/api/issues")
                .then()
                .statusCode(200);
    }

    @Test
    void curatingStillNeedsAToken() {
        given().get("/api/dead-letters").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .put("/api/newspapers/nobody")
                .then()
                .statusCode(401);
        given().auth().oauth2(Tokens.expired()).get("/api/issues").then().statusCode(401);
    }
}
