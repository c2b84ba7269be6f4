package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.token.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint that the services describe, tried with every kind of token. */
class AuthorisationIT {
    private static final List<String> ROLES = List.of("scanner", "reader", "curator", "operator");
    private static final List<String> BAD_TOKENS = List.of("none", "expired", "foreign", "tampered");
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    @TempDir
    Path dir;

    @Test
    void everyEndpointRefusesEveryBadTokenAndServesOnlyItsRoles() throws IOException, InterruptedException {
        try (House house = House.start(dir);
                HttpClient client = HttpClient.newHttpClient()) {
            Map<String, String> tokens = tokens(house.key(), SigningKey.in(dir.resolve("foreign-key")));
            StringBuilder table = new StringBuilder("@ %-72s".formatted("endpoint"));
            tokens.keySet().forEach(kind -> table.append(" %8s".formatted(kind)));
            List<String> faults = new ArrayList<>();
            for (LocalService service : List.of(house.ingest(), house.parse(), house.archive())) {
                for (String endpoint : endpoints(client, service)) {
                    Map<String, Integer> statuses = statuses(client, service, endpoint, tokens);
                    table.append("\n@ %-72s".formatted(endpoint));
                    statuses.values().forEach(status -> table.append(" %8d".formatted(status)));
                    faults.addAll(faults(endpoint, statuses));
                }
            }
            System.out.println(table);
            assertThat(faults).isEmpty();
        }
    }

    private static Map<String, String> tokens(SigningKey own, SigningKey foreign) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("none", "");
        tokens.put("expired", own.token("late", ROLES, Instant.now().minusSeconds(7200), Duration.ofHours(1)));
        tokens.put("foreign", foreign.token("stranger", ROLES, Duration.ofHours(1)));
        String valid = own.token("forger", List.of("reader"), Duration.ofHours(1));
        int payload = valid.indexOf('.') + 10;
        tokens.put(
                "tampered",
                valid.substring(0, payload)
                        + (valid.charAt(payload) == 'A' ? 'B' : 'A')
                        + valid.substring(payload + 1));
        tokens.put("no role", own.token("visitor", List.of("visitor"), Duration.ofHours(1)));
        ROLES.forEach(role -> tokens.put(role, own.token("test-" + role, List.of(role), Duration.ofHours(1))));
        return tokens;
    }

    private static List<String> faults(String endpoint, Map<String, Integer> statuses) {
        List<String> faults = new ArrayList<>();
        for (String bad : BAD_TOKENS) {
            if (statuses.getOrDefault(bad, 0) != 401) {
                faults.add(endpoint + " answers " + statuses.get(bad) + " to token: " + bad);
            }
        }
        if (statuses.getOrDefault("no role", 0) != 403) {
            faults.add(endpoint + " answers " + statuses.get("no role") + " to a token without a role");
        }
        if (ROLES.stream().allMatch(role -> statuses.getOrDefault(role, 0) == 403)) {
            faults.add(endpoint + " serves nobody");
        }
        statuses.forEach((kind, status) -> {
            if (status >= 500) {
                faults.add(endpoint + " breaks with " + status + " for " + kind);
            }
        });
        return faults;
    }

    private static Map<String, Integer> statuses(
            HttpClient client, LocalService service, String endpoint, Map<String, String> tokens)
            throws IOException, InterruptedException {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "1");
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (!token.getValue().isEmpty()) {
                request.header("Authorization", "Bearer " + token.getValue());
            }
            // A stream of events never ends: only its head is read.
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            statuses.put(token.getKey(), answer.statusCode());
        }
        return statuses;
    }

    private static List<String> endpoints(HttpClient client, LocalService service)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/q/openapi?format=json"))
                .build();
        JsonNode paths = Json.read(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .path("paths");
        Map<String, String> endpoints = new TreeMap<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        String method = operation.getKey().toUpperCase(Locale.ROOT);
                        endpoints.put(path.getKey() + " " + method, method + " " + path.getKey());
                    }
                }));
        assertThat(endpoints).as("endpoints of " + service.name()).isNotEmpty();
        return List.copyOf(endpoints.values());
    }
}
