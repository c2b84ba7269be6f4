package org.broadsheet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A reader of the archive. */
public final class Reader {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String token;

    Reader(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** The answer at this path; empty when there is none, or none now. */
    public Optional<JsonNode> find(String path) throws InterruptedException {
        HttpResponse<byte[]> answer = answer(path, "application/json").orElse(null);
        return answer == null || answer.statusCode() != 200 ? Optional.empty() : Optional.of(Json.read(answer.body()));
    }

    /** The answer at this path, which must be there. */
    public JsonNode get(String path) throws InterruptedException {
        HttpResponse<byte[]> answer =
                answer(path, "application/json").orElseThrow(() -> new AssertionError("no answer from " + url));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return Json.read(answer.body());
    }

    /** Whatever is answered; empty when the archive can't be reached. */
    public Optional<HttpResponse<byte[]>> answer(String path, String mediaType) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", mediaType)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The state of a raw issue: received, parsed, rejected or unidentified; empty when it is not there. */
    public Optional<String> state(String issueId) throws InterruptedException {
        return find("/api/raw-issues/" + issueId)
                .map(issue -> issue.path("state").asText());
    }

    /** Waits until the raw issue was parsed and all its articles are stored. */
    public void awaitParsed(String issueId, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<String> state = state(issueId);
        while (!state.equals(Optional.of("parsed"))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("raw issue " + issueId + " is " + state + " after " + patience);
            }
            Thread.sleep(100);
            state = state(issueId);
        }
    }
}
