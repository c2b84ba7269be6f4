package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.broadsheet.stack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal does with {@code deploy/run}. */
class RunScriptIT {
    private static final Duration START = Duration.ofSeconds(180);
    private static final List<Integer> USUAL_PORTS =
            List.of(9092, 9093, 15432, 9200, 9300, 8080, 8081, 8082, 9080, 9081, 9082);
    private static final Pattern CURL = Pattern.compile("(?m)^  (curl .*)$");

    @TempDir
    Path dir;

    @Test
    void thePrintedLinesPushAndReadTheSampleAndItIsThereAfterARestart() throws Exception {
        int offset = freeOffset();
        Path firstLog = dir.resolve("first.log");
        Process first = run(offset, firstLog);
        List<String> curls = awaitReady(first, firstLog);
        assertThat(shell(curls.get(0))).contains("HTTP/1.1 202").contains("issueId");
        awaitArticles(curls.get(1));
        stop(first);
        assertThat(Files.readString(firstLog))
                .containsSubsequence(
                        "Stopping", "services stopped", "OpenSearch stopped", "Kafka stopped", "PostgreSQL stopped");
        assertThat(USUAL_PORTS).allMatch(port -> Ports.isFree(port + offset));

        Path secondLog = dir.resolve("second.log");
        Process second = run(offset, secondLog);
        try {
            awaitReady(second, secondLog);
            assertThat(shell(curls.get(1))).contains("进一步强化尽责意识");
            assertThat(refusal(offset)).contains("another deploy/run works with");
        } finally {
            stop(second);
        }
    }

    private Process run(int offset, Path log) throws IOException {
        return new ProcessBuilder(command(offset))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private List<String> command(int offset) {
        return List.of(
                House.root().resolve("deploy/run").toString(),
                "--no-build",
                "--data",
                dir.resolve("data").toString(),
                "--port-offset",
                Integer.toString(offset));
    }

    private String refusal(int offset) throws IOException, InterruptedException {
        Path log = dir.resolve("refused.log");
        Process refused = run(offset, log);
        assertThat(refused.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        return Files.readString(log);
    }

    private static List<String> awaitReady(Process run, Path log) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.readString(log).contains("and read its articles")) {
            if (!run.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("deploy/run did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
        Thread.sleep(200);
        return CURL.matcher(Files.readString(log))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void awaitArticles(String curl) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!shell(curl).contains("进一步强化尽责意识")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the sample is not readable: " + shell(curl));
            }
            Thread.sleep(200);
        }
    }

    private static void stop(Process run) throws InterruptedException, TimeoutException {
        run.destroy();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            throw new TimeoutException("deploy/run did not stop");
        }
    }

    private static String shell(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static int freeOffset() {
        return IntStream.iterate(20_000, offset -> offset + 100)
                .filter(offset -> USUAL_PORTS.stream().allMatch(port -> Ports.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }
}
