package org.broadsheet.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.PublishedIssues;
import org.broadsheet.ingest.Push;
import org.broadsheet.ingest.Tokens;
import org.broadsheet.ingest.issue.IssueId;
import org.broadsheet.ingest.issue.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that people have in their hands, run as they run it; only what the archive knows is played. */
@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class PushClientTest {

    private static final int FILES = 1_000;
    private static final Path CLIENT = Path.of(System.getProperty("broadsheet.root"), "deploy", "push");

    @TempDir
    Path folder;

    private final Set<String> archived = ConcurrentHashMap.newKeySet();
    private HttpServer archive;

    @BeforeEach
    void startArchive() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        archive.createContext("/api/raw-issues/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            exchange.sendResponseHeaders(archived.contains(path.substring(path.lastIndexOf('/') + 1)) ? 200 : 404, -1);
            exchange.close();
        });
        archive.start();
    }

    @AfterEach
    void stopArchive() {
        archive.stop(0);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Path day = Files.createDirectories(folder.resolve("day" + i % 7));
            Files.writeString(day.resolve("page" + i + ".md"), "# Page " + i + " of a folder\n");
        }

        Process first = push(List.of("--receipts", folder.toString()));
        try (BufferedReader receipts = first.inputReader()) {
            for (int i = 0; i < 200; i++) {
                assertThat(receipts.readLine()).contains("issueId");
            }
            first.destroy();
        }
        first.waitFor();
        archived.addAll(PublishedIssues.countByKey().keySet());
        archived.retainAll(List.of(idsOf(folder)));
        int before = archived.size();
        Finished second = finished(push(List.of("--newspaper", "folderdaily", folder.toString())));

        assertThat(first.exitValue()).isNotZero();
        assertThat(before).isBetween(200, FILES - 1);
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).contains(FILES + " of " + FILES + " files", " 0 refused");
        assertThat(second.err()).doesNotContain(" 0 already there");
        assertThat(PublishedIssues.countByKey()).containsKeys(idsOf(folder));
    }

    @Test
    void endsWithOneIfAnythingIsRefused() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("good.txt"), "good\n");
        Files.write(folder.resolve("bad.txt"), new byte[] {'a', (byte) 0xff});

        Finished finished = finished(push(List.of(folder.toString())));

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.err()).contains("refused: " + folder.resolve("bad.txt") + ": 400", "offset 1", "1 pushed");
    }

    @Test
    void waitsAsLongAsItIsToldAndTriesAgain() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("busy.txt"), "busy\n");
        AtomicInteger requests = new AtomicInteger();
        archive.createContext("/issues", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean first = requests.incrementAndGet() == 1;
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(first ? 429 : 202, -1);
            exchange.close();
        });
        String fake = "http://127.0.0.1:" + archive.getAddress().getPort();

        Finished finished = finished(push(List.of("--url", fake, folder.toString())));

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(requests).hasValue(2);
        assertThat(finished.err()).contains("1 pushed", "1 waits");
    }

    @Test
    void givesUpWhereNobodyAnswers() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("lost.txt"), "lost\n");

        Finished finished = finished(push(List.of("--url", "http://127.0.0.1:1", "--retries", "2", folder.toString())));

        assertThat(finished.exitCode()).isEqualTo(3);
        assertThat(finished.err()).contains("1 not delivered");
    }

    @Test
    void saysWhatIsWrongWithAnOption() throws IOException, InterruptedException {
        Finished finished = finished(push(List.of("--newpaper", "x", folder.toString())));

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err()).contains("there is no option --newpaper");
    }

    private static String[] idsOf(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Page page = new Page("", "text/markdown", Files.readAllBytes(file));
                ids.add(IssueId.of(List.of(page)).value());
            }
        }
        assertThat(ids).hasSize(FILES);
        return ids.toArray(String[]::new);
    }

    private Process push(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                CLIENT.toString(),
                "--url=" + Push.baseUrl(),
                "--archive=http://127.0.0.1:" + archive.getAddress().getPort()));
        command.addAll(arguments);
        ProcessBuilder client = new ProcessBuilder(command);
        client.environment().put("BROADSHEET_TOKEN", Tokens.scanner());
        client.redirectError(
                folder.resolveSibling(folder.getFileName() + ".err").toFile());
        return client.start();
    }

    private Finished finished(Process client) throws IOException, InterruptedException {
        client.getInputStream().readAllBytes();
        assertThat(client.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Path err = folder.resolveSibling(folder.getFileName() + ".err");
        return new Finished(client.exitValue(), Files.readString(err));
    }

    private record Finished(int exitCode, String err) {}
}
