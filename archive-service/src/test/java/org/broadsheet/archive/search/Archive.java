package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;

/** The archive's HTTP interface, as readers and operators see it. */
public final class Archive {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Archive() {}

    public record Reply(int status, String text, HttpResponse<String> response) {
        public JsonNode json() {
            return Json.read(text);
        }
    }

    public static String base() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    public static Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base() + path)).GET(), "reader");
    }

    public static Reply post(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base() + path)).POST(HttpRequest.BodyPublishers.noBody()),
                "operator");
    }

    public static Reply state() {
        return send(HttpRequest.newBuilder(URI.create(base() + "/api/index")).GET(), "operator");
    }

    public static Reply search(String query, String more) {
        return get("/api/articles?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
    }

    public static Reply send(HttpRequest.Builder request, String role) {
        try {
            HttpResponse<String> response = CLIENT.send(
                    request.header("Authorization", "Bearer " + SearchStack.token(role))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The follower notices that the index is gone, makes a new one and begins with the first revision. One that was
     * replaced a moment ago goes as well: it would serve again, with articles that tests have deleted.
     */
    public static void dropIndex(OpenSearch openSearch) {
        for (String alias : List.of("articles-building", "articles-replaced", "articles")) {
            OpenSearch.Answer behind = openSearch.get("/_alias/" + alias);
            if (behind.isSuccess()) {
                behind.body().properties().forEach(index -> openSearch.delete("/" + index.getKey()));
            }
        }
    }

    /** Until the index has all revisions of the database and, as it is compared with it, shows them. */
    public static void awaitIndexed() {
        await(Duration.ofSeconds(90), () -> {
            Reply state = state();
            return state.status() == 200
                    && state.json().path("serving").isObject()
                    && state.json().path("latestRevision").asLong() > 0
                    && state.json().at("/serving/lag").asLong() == 0;
        });
        Reply compared = post("/api/index/reconcile");
        if (compared.status() != 200 || compared.json().path("missing").asLong() > 0) {
            throw new AssertionError("the index does not have what it said: " + compared.text());
        }
    }

    public static boolean await(Duration patience, java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
