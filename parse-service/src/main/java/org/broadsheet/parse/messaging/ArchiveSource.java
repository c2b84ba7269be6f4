package org.broadsheet.parse.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.logging.Logger;

/** Fetches a raw issue's value from the archive, trying again for a bounded time while the archive is away. */
@ApplicationScoped
class ArchiveSource {
    private static final Logger LOG = Logger.getLogger(ArchiveSource.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ParseConfig.Archive config;
    private final long mostBytes;
    private final HttpClient client;

    /** A raw issue's value as the archive keeps it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would double the memory of an issue
    record Source(String contentType, byte[] bytes) {}

    ArchiveSource(ParseConfig config) {
        this.config = config.archive();
        this.mostBytes = config.limits().record().asLongValue();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.archive().timeout())
                .build();
    }

    /**
     * @throws SourceUnavailableException where the archive does not know the issue, or does not answer in all attempts
     */
    Source fetch(String issueId, TraceParent trace) throws UnreadableRecordException, InterruptedException {
        URI uri = config.url().resolve("/api/raw-issues/" + issueId + "/source?container=true");
        Duration pause = config.pause();
        String failure = "not asked";
        for (int attempt = 1; attempt <= config.attempts(); attempt++) {
            try {
                HttpResponse<InputStream> response =
                        client.send(request(uri, trace), HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    if (response.statusCode() == 200) {
                        return source(response, body);
                    }
                    failure = "status " + response.statusCode();
                }
            } catch (IOException fault) {
                failure = fault.toString();
            }
            LOG.warnf("The archive did not give %s (attempt %d): %s", uri, attempt, failure);
            if (attempt < config.attempts()) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        throw new SourceUnavailableException("The archive did not give " + uri + ": " + failure);
    }

    private Source source(HttpResponse<InputStream> response, InputStream body)
            throws IOException, MalformedRecordException {
        byte[] bytes = body.readNBytes(Math.toIntExact(mostBytes + 1));
        if (bytes.length > mostBytes) {
            throw new MalformedRecordException("The archive's source has more than " + mostBytes + " bytes");
        }
        String contentType = response.headers().firstValue("content-type").orElse("");
        return new Source(CloudEvent.mediaType(contentType), bytes);
    }

    private HttpRequest request(URI uri, TraceParent trace) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(config.timeout())
                .header(TraceParent.HEADER, trace.value())
                .GET();
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
