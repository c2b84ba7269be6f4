package org.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** A push as a scanner sends it, with nothing that a test library would add. */
public final class Push {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpRequest.Builder request;

    private Push(String base, String path) {
        this.request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(90));
    }

    /** To that path and query, with a scanner's token. */
    public static Push to(String path) {
        return anonymously(path).header("Authorization", "Bearer " + Tokens.scanner());
    }

    public static Push anonymously(String path) {
        return new Push(baseUrl(), path);
    }

    public static String baseUrl() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    /** What the management port answers. */
    public static Answer managed(String path) {
        String root = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        return new Push(root.replaceFirst("/q/?$", ""), path).get();
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    public Push header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Push type(String contentType) {
        return header("Content-Type", contentType);
    }

    public Answer send(String body) {
        return send(body.getBytes(UTF_8));
    }

    public Answer send(byte[] body) {
        return send(BodyPublishers.ofByteArray(body));
    }

    public Answer stream(Supplier<InputStream> body) {
        return send(BodyPublishers.ofInputStream(body));
    }

    public Answer send(BodyPublisher body) {
        return answer(request.POST(body).build());
    }

    public Answer get() {
        return answer(request.GET().build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return Push.json(response.body());
        }

        /** The last part of the problem's type. */
        public String problem() {
            if (!header("content-type").startsWith("application/problem+json")) {
                throw new AssertionError("no problem document but " + status() + " " + text());
            }
            return json().path("type").asText().replace("https://broadsheet.org/problems/", "");
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
