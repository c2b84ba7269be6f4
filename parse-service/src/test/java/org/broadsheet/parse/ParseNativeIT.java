package org.broadsheet.parse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The native executable does what the JVM does, where missing registrations show first: calendar, pinyin, entities, JSON. */
@QuarkusIntegrationTest
@TestProfile(ParseNativeIT.FreePorts.class)
@QuarkusTestResource(ParseStack.class)
@EnabledIfEnvironmentVariable(
        named = "GRAALVM_HOME",
        matches = ".+",
        disabledReason = "SKIPPED: GRAALVM_HOME is not set, so there is no native executable to try")
class ParseNativeIT {
    /** A pinyin title, a lunar date with its solar term, and an entity. */
    private static final String PAGE = """
            # 山城日报

            SHANCHENG RIBAO

            2020年8月22日 星期六

            农历庚子年七月初四 今日处暑

            国内统一连续出版物号：CN22-0099 第1234期 今日4版

            ## 河堤修好了

            本报讯 （记者 王小明）山城河堤昨日修好 &amp; 验收。群众说，今年不怕水了。
            """;

    @Test
    void readsAPage() {
        given().contentType("text/markdown; charset=utf-8")
                .auth()
                .oauth2(Tokens.withRole("scanner"))
                .body(PAGE)
                .post("/parse")
                .then()
                .statusCode(200)
                .body("articles.headline", hasItem("河堤修好了"));
    }

    @Test
    void refusesWithAProblemDocument() {
        given().contentType("text/markdown; charset=utf-8")
                .body(PAGE)
                .post("/parse")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    /** Quarkus chooses a free port for HTTP only. */
    public static final class FreePorts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.management.port", "0");
        }
    }
}
