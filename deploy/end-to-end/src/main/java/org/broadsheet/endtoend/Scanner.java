package org.broadsheet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A scanner: pushes pages until it gets a receipt. */
public final class Scanner {
    private static final Duration ANSWER = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String token;

    Scanner(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Pushes once; empty when there was no receipt but asking again may bring one. */
    public Optional<Receipt> tryPush(byte[] page) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/issues"))
                .timeout(ANSWER)
                .header("Content-Type", "text/markdown")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(page))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 202 -> Optional.of(receipt(Json.read(answer.body())));
                case 429, 500, 503 -> Optional.empty();
                default ->
                    throw new AssertionError(
                            "push refused with " + answer.statusCode() + ": " + new String(answer.body()));
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Pushes again and again, as a scanner does, until there is a receipt. */
    public Receipt push(byte[] page, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Receipt> receipt = tryPush(page);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError("no receipt after " + patience);
    }

    private static Receipt receipt(JsonNode json) {
        return new Receipt(
                json.path("issueId").asText(),
                json.path("digest").asText(),
                json.path("sizeBytes").asLong(),
                json.path("receivedAt").asText());
    }
}
