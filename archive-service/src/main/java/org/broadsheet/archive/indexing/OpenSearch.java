package org.broadsheet.archive.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.broadsheet.archive.ArchiveConfig;

/**
 * The search engine's HTTP interface. Requests are JSON trees: a typed client would describe each of them twice and
 * bring reflection that a native executable must be told of.
 */
@Singleton
public class OpenSearch {
    private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);

    private final OpenSearchConfig config;
    private final HttpClient client;

    @Inject
    OpenSearch(ArchiveConfig config) {
        this.config = config.opensearch();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(this.config.connectTimeout())
                // Callers wait for the answer themselves; a thread more to hand it over would cost them its waking.
                .executor(Runnable::run)
                .build();
    }

    /** What the engine said; {@code body} is an empty object if it said nothing. */
    public record Answer(int status, JsonNode body) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The engine's own name for what was wrong, or an empty text. */
        public String errorType() {
            return body.at("/error/type").asText("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, BodyPublishers.ofByteArray(Json.bytes(body)), "application/json");
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), "application/json");
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, BodyPublishers.ofByteArray(Json.bytes(body)), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    public Answer delete(String path, JsonNode body) {
        return send("DELETE", path, BodyPublishers.ofByteArray(Json.bytes(body)), "application/json");
    }

    /**
     * Searches that the engine answers side by side, in one exchange. Each answer is one of all shards or an error.
     *
     * @param index that all of them search
     */
    public List<Answer> searches(String index, List<ObjectNode> requests) {
        JsonNode answers = must(send(
                "POST", "/" + index + "/_msearch", BodyPublishers.ofString(lines(requests)), "application/x-ndjson"));
        return StreamSupport.stream(answers.path("responses").spliterator(), false)
                .map(answer -> new Answer(answer.path("status").asInt(), answer))
                .toList();
    }

    public static String lines(List<ObjectNode> searches) {
        StringBuilder lines = new StringBuilder();
        searches.forEach(search -> lines.append("{\"allow_partial_search_results\":false}\n")
                .append(search)
                .append('\n'));
        return lines.toString();
    }

    /** Only through an alias: the engine would make an index of its own for a name that it doesn't know. */
    Answer bulk(String alias, String lines) {
        return send(
                "POST",
                "/" + alias + "/_bulk?require_alias=true",
                BodyPublishers.ofString(lines, StandardCharsets.UTF_8),
                "application/x-ndjson");
    }

    /**
     * For requests that are right by construction.
     *
     * @throws SearchUnavailable also if the engine refuses
     */
    public JsonNode must(Answer answer) {
        if (!answer.isSuccess()) {
            throw new SearchUnavailable("The search engine answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(config.requestTimeout())
                .header("Content-Type", contentType)
                .method(method, body);
        config.username().ifPresent(name -> request.header("Authorization", "Basic " + credentials(name)));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (OVERLOADED.contains(response.statusCode())) {
                throw new SearchUnavailable("The search engine answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return new Answer(
                    response.statusCode(), response.body().length == 0 ? Json.object() : Json.read(response.body()));
        } catch (IOException | UncheckedIOException e) {
            throw new SearchUnavailable("The search engine at " + config.url() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("Interrupted while waiting for the search engine", e);
        }
    }

    private URI uri(String path) {
        return URI.create(config.url().toString().replaceFirst("/+$", "") + path);
    }

    private String credentials(String name) {
        String both = name + ":" + config.password().orElse("");
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
