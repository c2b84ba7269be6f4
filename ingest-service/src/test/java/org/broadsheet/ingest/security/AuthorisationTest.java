package org.broadsheet.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every kind of token; an endpoint that is not in the table fails {@link #hasEveryEndpoint}. */
@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class AuthorisationTest {

    private record Endpoint(String path, String type, String body, int success) {}

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("/issues", "text/plain", "authorised", 202),
            new Endpoint("/batches", "application/x-ndjson", "{\"text\":\"authorised\"}", 200));

    static Stream<Arguments> table() {
        return ENDPOINTS.stream()
                .flatMap(endpoint -> Stream.of(
                        Arguments.of("no token", null, endpoint, 401),
                        Arguments.of("no JWT", "rubbish", endpoint, 401),
                        Arguments.of("expired", Tokens.expired(), endpoint, 401),
                        Arguments.of("foreign key", Tokens.foreign(), endpoint, 401),
                        Arguments.of("tampered", Tokens.tampered(), endpoint, 401),
                        Arguments.of("other audience", Tokens.ofOtherAudience(), endpoint, 401),
                        Arguments.of("reader", Tokens.withRole("reader"), endpoint, 403),
                        Arguments.of("curator", Tokens.withRole("curator"), endpoint, 403),
                        Arguments.of("operator", Tokens.withRole("operator"), endpoint, 403),
                        Arguments.of("scanner", Tokens.scanner(), endpoint, endpoint.success())));
    }

    @ParameterizedTest(name = "{0}: {3} for {2}")
    @MethodSource("table")
    void letsScannersPushAndNobodyElse(String who, String token, Endpoint endpoint, int status) {
        Push push = Push.anonymously(endpoint.path()).type(endpoint.type());

        Push.Answer answer =
                (token == null ? push : push.header("Authorization", "Bearer " + token)).send(endpoint.body());

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        if (status >= 400) {
            assertThat(answer.problem()).isIn("unauthenticated", "forbidden");
        }
    }

    @Test
    void hasEveryEndpoint() {
        List<String> served = Push.anonymously("/q/openapi?format=json")
                .get()
                .json()
                .path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();

        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(
                        ENDPOINTS.stream().map(Endpoint::path).toList());
    }

    @Test
    void showsHealthAndMetricsOnlyOnThePortOfTheirOwn() {
        assertThat(Push.managed("/q/health/live").status()).isEqualTo(200);
        assertThat(Push.managed("/q/health/ready").text()).contains("\"broker\"", "\"max.message.bytes\": 33554432");
        assertThat(Push.managed("/q/health/started").status()).isEqualTo(200);
        assertThat(Push.managed("/q/metrics").text())
                .contains("broadsheet_issues_received_total", "broadsheet_ingest_inflight_bytes");
        assertThat(Push.anonymously("/q/health").get().status()).isEqualTo(404);
        assertThat(Push.anonymously("/q/metrics").get().status()).isEqualTo(404);
    }
}
