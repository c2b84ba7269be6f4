package org.broadsheet.parse.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.broadsheet.parse.ParseStack;
import org.broadsheet.parse.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ParseStack.class)
class AuthorisationTest {
    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("no token", "", 401),
                Arguments.of("no token at all, but words", "let me in", 401),
                Arguments.of("expired", Tokens.expired(), 401),
                Arguments.of("signed by a stranger", Tokens.foreign(), 401),
                Arguments.of("for another audience", Tokens.ofOtherAudience(), 401),
                Arguments.of("tampered with", Tokens.tampered(), 401),
                Arguments.of("an operator's", Tokens.withRole("operator"), 403),
                Arguments.of("of an unknown role", Tokens.withRole("printer"), 403),
                Arguments.of("a scanner's", Tokens.withRole("scanner"), 200),
                Arguments.of("a reader's", Tokens.withRole("reader"), 200),
                Arguments.of("a curator's", Tokens.withRole("curator"), 200));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("tokens")
    void opensToTheRolesThatMayPreview(String what, String token, int status) {
        RequestSpecification request =
                given().contentType("text/markdown; charset=utf-8").body("## 一则消息\n\n本报讯 今日有雨。\n");
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        var response = request.post("/parse").then().statusCode(status);
        if (status != 200) {
            response.contentType("application/problem+json").body("status", equalTo(status));
        }
    }

    @Test
    void hasNoEndpointWithoutARole() {
        assertThat(Arrays.stream(PreviewResource.class.getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers())))
                .allMatch(method -> method.isAnnotationPresent(RolesAllowed.class));
    }
}
