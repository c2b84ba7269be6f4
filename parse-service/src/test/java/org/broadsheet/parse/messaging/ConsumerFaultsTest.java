package org.broadsheet.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.stack.LocalKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks in a night: the consumer goes on by itself, and every issue is read. */
class ConsumerFaultsTest {
    private static LocalKafka kafka;

    private Broker broker;

    @BeforeAll
    static void startBroker(@TempDir Path dir) {
        kafka = LocalKafka.start(dir);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void connect() {
        broker = new Broker(kafka.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    @Test
    void readsEveryIssueAlthoughTheBrokerIsKilledMeanwhile() throws Exception {
        try (ReadingService service = ReadingService.start(kafka.bootstrapServers(), "faults")) {
            service.awaitJoined();
            List<Push> pushes = pushes(1000, 300);
            broker.push(pushes.subList(0, 200).toArray(Push[]::new));
            kafka.kill();
            ReadingService.pause(Duration.ofSeconds(3));
            kafka.restart();
            broker.push(pushes.subList(200, 300).toArray(Push[]::new));
            assertAllRead(pushes);
            assertThat(service.isAlive()).isTrue();
            awaitNoLag();
        }
    }

    @Test
    void readsEveryIssueAlthoughTheBrokerStalls() throws Exception {
        try (ReadingService service =
                ReadingService.start(kafka.bootstrapServers(), "stalls", Map.of("broadsheet.delivery.timeout", "2s"))) {
            service.awaitJoined();
            List<Push> pushes = pushes(2000, 100);
            broker.push(pushes.toArray(Push[]::new));
            kafka.pause();
            ReadingService.pause(Duration.ofSeconds(8));
            kafka.resume();
            assertAllRead(pushes);
            awaitNoLag();
        }
    }

    @Test
    void handsPartitionsOverWithoutLosingAnIssue() throws Exception {
        List<Push> pushes = pushes(3000, 400);
        try (ReadingService first = ReadingService.start(kafka.bootstrapServers(), "first")) {
            first.awaitJoined();
            broker.push(pushes.subList(0, 200).toArray(Push[]::new));
            try (ReadingService second = ReadingService.start(kafka.bootstrapServers(), "second")) {
                broker.push(pushes.subList(200, 300).toArray(Push[]::new));
                second.awaitJoined();
                first.close();
                broker.push(pushes.subList(300, 400).toArray(Push[]::new));
                assertAllRead(pushes);
                awaitNoLag();
            }
        }
    }

    @Test
    void stepsOverARecordThatNoMemoryHolds() throws Exception {
        Push before = Push.of(Push.page(4000));
        int partition = IssuePartitioner.partition(before.key().getBytes(java.nio.charset.StandardCharsets.UTF_8), 24);
        Push behind = pushInto(partition, 4001);
        broker.push(before);
        explode(partition);
        broker.push(behind);
        try (ReadingService service = ReadingService.start(kafka.bootstrapServers(), "bomb")) {
            assertThat(broker.events(before.key())).isNotEmpty();
            assertThat(broker.events(behind.key())).isNotEmpty();
            List<ConsumerRecord<String, byte[]>> letters = broker.await(
                    "raw-issues-dead-letter",
                    1,
                    message -> Broker.headers(message)
                            .getOrDefault("dead-letter-cause", "")
                            .contains("OversizedRecordException"));
            assertThat(Broker.headers(letters.getFirst()))
                    .containsEntry("dead-letter-partition", Integer.toString(partition));
            assertThat(letters.getFirst().value()).isNull();
            assertThat(service.isAlive()).isTrue();
            awaitNoLag();
        }
    }

    private static List<Push> pushes(int from, int count) {
        List<Push> pushes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pushes.add(Push.of(Push.page(from + i)));
        }
        return pushes;
    }

    private static Push pushInto(int partition, int from) {
        for (int i = from; ; i++) {
            Push push = Push.of(Push.page(i));
            if (IssuePartitioner.partition(push.key().getBytes(java.nio.charset.StandardCharsets.UTF_8), 24)
                    == partition) {
                return push;
            }
        }
    }

    /** Every issue is there with its articles behind it, in one partition and in order. */
    private void assertAllRead(List<Push> pushes) {
        Set<String> keys = new HashSet<>();
        pushes.forEach(push -> keys.add(push.key()));
        Map<String, Set<String>> missing = new HashMap<>();
        Set<String> read = new HashSet<>();
        broker.awaitUntil("articles", message -> {
            String issueId = message.key().substring(0, 26);
            if (keys.contains(issueId)) {
                if (message.key().equals(issueId)) {
                    Set<String> articles = new HashSet<>();
                    Broker.json(message).path("articleIds").forEach(id -> articles.add(id.asText()));
                    missing.put(issueId, articles);
                } else {
                    assertThat(missing)
                            .as("the issue comes before its articles")
                            .containsKey(issueId);
                    missing.getOrDefault(issueId, Set.of()).remove(message.key());
                }
                if (missing.getOrDefault(issueId, Set.of()).isEmpty()) {
                    read.add(issueId);
                }
            }
            return read.size() == keys.size();
        });
    }

    private static void awaitNoLag() throws Exception {
        long lag = Long.MAX_VALUE;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            for (int i = 0; i < 300 && lag > 0; i++) {
                ReadingService.pause(Duration.ofMillis(200));
                lag = lag(admin);
            }
        }
        assertThat(lag).as("records not committed").isZero();
    }

    private static long lag(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (int i = 0; i < 24; i++) {
            all.put(new TopicPartition("raw-issues", i), OffsetSpec.latest());
        }
        var ends = admin.listOffsets(all).all().get(10, TimeUnit.SECONDS);
        var committed = admin.listConsumerGroupOffsets(KafkaSettings.GROUP)
                .partitionsToOffsetAndMetadata()
                .get(10, TimeUnit.SECONDS);
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (committed.get(end.getKey()) == null
                                ? 0
                                : committed.get(end.getKey()).offset()))
                .sum();
    }

    private static void explode(int partition) throws IOException, InterruptedException {
        String classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        Process bomb = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("broadsheet.stack.lib") + "/*",
                        Bomb.class.getName(),
                        kafka.bootstrapServers(),
                        Integer.toString(partition))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bomb.log").toFile())
                .start();
        assertThat(bomb.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(bomb.exitValue()).as("see target/bomb.log").isZero();
    }
}
