package org.broadsheet.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two services as a pusher sees them. */
final class Ingest {

    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Pattern DETAIL = Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Options options;
    private final Progress progress;
    private final AtomicBoolean toldOfArchive = new AtomicBoolean();

    Ingest(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Pushes one file, unless the archive has it. */
    Outcome push(PageFile file) throws IOException, InterruptedException {
        Optional<String> issueId = options.again() ? Optional.empty() : file.issueId();
        if (issueId.isPresent() && archiveHas(issueId.get())) {
            return new Outcome.There();
        }
        HttpRequest request = request(file);
        String why = "";
        for (int attempt = 0; attempt <= options.retries(); attempt++) {
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 202) {
                    return new Outcome.Pushed(response.body());
                }
                why = response.statusCode() + " " + detail(response);
                if (!TRY_AGAIN.contains(response.statusCode())) {
                    return new Outcome.Refused(why);
                }
                asked = retryAfter(response);
            } catch (IOException e) {
                why = "no connection to " + options.ingest() + ": " + e;
            }
            if (attempt < options.retries()) {
                progress.waiting(file, why);
                Thread.sleep(backOff(attempt, asked));
            }
        }
        return new Outcome.GivenUp(why);
    }

    private HttpRequest request(PageFile file) throws IOException {
        Map<String, String> query = new LinkedHashMap<>(options.hints());
        query.put("filename", file.name());
        URI uri = URI.create(options.ingest() + "/issues?"
                + query.entrySet().stream()
                        .map(hint -> hint.getKey() + "=" + URLEncoder.encode(hint.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + options.token())
                .header("Content-Type", file.mediaType())
                .header("Content-Digest", file.contentDigest())
                .POST(BodyPublishers.ofFile(file.path()))
                .build();
    }

    /** False also where the archive cannot be asked: pushing twice is harmless, not pushing is not. */
    private boolean archiveHas(String issueId) throws InterruptedException {
        HttpRequest head = HttpRequest.newBuilder(URI.create(options.archive() + "/api/raw-issues/" + issueId))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + options.token())
                .HEAD()
                .build();
        try {
            int status = http.send(head, BodyHandlers.discarding()).statusCode();
            if (status != 200 && status != 404 && toldOfArchive.compareAndSet(false, true)) {
                progress.note("the archive answers " + status + " when asked what it has; pushing without asking");
            }
            return status == 200;
        } catch (IOException e) {
            if (toldOfArchive.compareAndSet(false, true)) {
                progress.note("the archive at " + options.archive() + " cannot be asked; pushing without asking");
            }
            return false;
        }
    }

    /** Twice as long each time, half of it by chance, so that many pushers do not come back at once. */
    private static Duration backOff(int attempt, Duration asked) {
        long most = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempt, 10));
        long millis = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
        return Duration.ofMillis(Math.max(millis, Math.min(asked.toMillis(), LONGEST_WAIT.toMillis())));
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static String detail(HttpResponse<String> response) {
        Matcher matcher = DETAIL.matcher(response.body());
        return matcher.find() ? matcher.group(1).replace("\\\"", "\"") : "";
    }
}
