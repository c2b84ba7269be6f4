package org.broadsheet.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.broadsheet.ingest.IngestStack;
import org.broadsheet.ingest.PublishedIssues;
import org.broadsheet.ingest.Push;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ImpatientProfile.class)
class BrokerFaultTest {

    private static final String NDJSON = "application/x-ndjson";

    @Test
    void refusesInBoundedTimeWhileTheBrokerIsAway() {
        IngestStack.kafka().kill();
        try {
            Instant begun = Instant.now();
            Push.Answer answer = Push.to("/issues").type("text/plain").send("while the broker is away");
            Duration took = Duration.between(begun, Instant.now());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("broker-unreachable");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(took).isLessThan(Duration.ofSeconds(8));
            assertThat(Push.managed("/q/health/ready").status()).isEqualTo(503);
            assertThat(Push.managed("/q/health/live").status()).isEqualTo(200);
            answersEveryItemOfABatch();
        } finally {
            IngestStack.kafka().restart();
        }
        takesAgain();
        assertThat(Push.managed("/q/health/ready").status()).isEqualTo(200);
    }

    @Test
    void refusesInBoundedTimeWhileTheBrokerStalls() {
        takesAgain();
        IngestStack.kafka().pause();
        try {
            Instant begun = Instant.now();
            Push.Answer answer = Push.to("/issues").type("text/plain").send("while the broker stalls");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(8));
        } finally {
            IngestStack.kafka().resume();
        }
        takesAgain();
    }

    @Test
    void finishesABatchInTheMiddleOfWhichTheBrokerWasKilled() throws IOException {
        List<String> issueIds = new ArrayList<>();
        try (StreamedPush batch = new StreamedPush("/batches", NDJSON)) {
            for (int i = 0; i < 100; i++) {
                batch.send("{\"text\":\"killed amid " + i + "\"}\n");
            }
            for (int i = 0; i < 100; i++) {
                issueIds.add(Push.json(batch.nextJson()).path("issueId").asText());
            }
            IngestStack.kafka().kill();
            for (int i = 100; i < 200; i++) {
                batch.send("{\"text\":\"killed amid " + i + "\"}\n");
            }
            batch.end();
            IngestStack.kafka().restart();
            for (int i = 100; i < 200; i++) {
                String line = batch.nextJson();
                issueIds.add(Push.json(line).path("issueId").asText(line));
            }
        }

        assertThat(PublishedIssues.countByKey()).containsKeys(issueIds.toArray(String[]::new));
        assertThat(issueIds).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void keepsEveryAcknowledgedIssueOfABatchThatBrokeOff() throws IOException {
        List<String> issueIds = new ArrayList<>();
        try (StreamedPush batch = new StreamedPush("/batches", NDJSON)) {
            batch.send("{\"text\":\"broken off 0\"}\n{\"text\":\"broken off 1\"}\n{\"text\":\"broken");
            issueIds.add(Push.json(batch.nextJson()).path("issueId").asText());
            issueIds.add(Push.json(batch.nextJson()).path("issueId").asText());
        }
        String whole = "{\"text\":\"broken off 0\"}\n{\"text\":\"broken off 1\"}\n{\"text\":\"broken off 2\"}\n";

        assertThat(PublishedIssues.countByKey()).containsKeys(issueIds.toArray(String[]::new));
        List<String> again = Push.to("/batches")
                .type(NDJSON)
                .send(whole)
                .text()
                .lines()
                .map(line -> Push.json(line).path("issueId").asText())
                .toList();
        assertThat(again).startsWith(issueIds.toArray(String[]::new)).hasSize(3);
    }

    @Test
    void answersAnIssueBeforeTheNextIsSent() throws IOException {
        try (StreamedPush batch = new StreamedPush("/batches", NDJSON)) {
            for (int i = 0; i < 5; i++) {
                batch.send("{\"text\":\"one by one " + i + "\"}\n");
                assertThat(Push.json(batch.nextJson()).path("item").asInt()).isEqualTo(i + 1);
            }
            batch.end();
        }
    }

    @Test
    void asksToWaitWhereTooMuchIsUnderWay() throws IOException {
        try (StreamedPush slow = new StreamedPush("/issues", "text/plain")) {
            slow.send("x".repeat(7 << 20));
            waitUntilUnderWay(7 << 20);

            Push.Answer answer = Push.to("/issues").type("text/plain").send("y".repeat(6 << 20));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problem()).isEqualTo("busy");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }
        takesAgain();
    }

    @Test
    void refusesWhatTheBrokerWouldNotTake() throws ExecutionException, InterruptedException {
        String random = new Random(3)
                .ints(300_000, 0x4e00, 0x9fa5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        limitRecords(100_000);
        try {
            Push.Answer answer = pushUntil(413, random);

            assertThat(answer.problem()).isEqualTo("too-large");
            assertThat(Push.managed("/q/health/ready").text()).contains("\"max.message.bytes\": 100000", "DOWN");
        } finally {
            limitRecords(32 << 20);
        }
        takesAgain();
    }

    private static void answersEveryItemOfABatch() {
        String batch = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"text\":\"never " + i + "\"}")
                .collect(Collectors.joining("\n"));
        Instant begun = Instant.now();

        Push.Answer answer = Push.to("/batches").type(NDJSON).send(batch);

        List<JsonNode> lines = answer.text().lines().map(Push::json).toList();
        assertThat(lines).hasSize(2_000);
        assertThat(lines)
                .extracting(line -> line.path("problem").path("status").asInt())
                .containsOnly(503);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private static void limitRecords(int bytes) throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "raw-issues");
        ConfigEntry limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", IngestStack.kafka().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void waitUntilUnderWay(long bytes) {
        Instant end = Instant.now().plusSeconds(20);
        while (underWay() < bytes) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static double underWay() {
        return Push.managed("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("broadsheet_ingest_inflight_bytes"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private static void takesAgain() {
        pushUntil(202, "again");
    }

    /** In time, as a pusher who tries again would see it: a broker acts on a new limit, or after its return, a little later. */
    private static Push.Answer pushUntil(int status, String text) {
        Instant end = Instant.now().plusSeconds(40);
        Push.Answer answer = Push.to("/issues").type("text/plain").send(text);
        while (answer.status() != status) {
            assertThat(Instant.now()).as(answer.text()).isBefore(end);
            answer = Push.to("/issues").type("text/plain").send(text);
        }
        return answer;
    }
}
