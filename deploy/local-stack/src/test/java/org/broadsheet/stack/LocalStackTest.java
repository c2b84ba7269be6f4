package org.broadsheet.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
    @TempDir
    Path dir;

    @Test
    void kafkaKeepsALargeRecordThroughAKill() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(dir)) {
            byte[] value = new byte[31 * 1024 * 1024];
            produce(kafka, value);
            assertThat(ProcessHandle.current().children()).anyMatch(child -> child.pid() == kafka.pid());

            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
            kafka.restart();

            assertThat(consumeOne(kafka)).hasSameSizeAs(value);
        }
    }

    @Test
    void kafkaHasTheTopicsWithTheirLimits() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(dir);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(kafka.clusterId());
            assertThat(admin.listTopics().names().get()).hasSize(8).contains("raw-issues", "corrections-dead-letter");
            assertThat(admin.describeTopics(List.of("articles")).allTopicNames().get())
                    .hasEntrySatisfying(
                            "articles", topic -> assertThat(topic.partitions()).hasSize(24));
            ConfigResource articles = new ConfigResource(ConfigResource.Type.TOPIC, "articles");
            assertThat(admin.describeConfigs(List.of(articles)).all().get())
                    .hasEntrySatisfying(
                            articles,
                            config -> assertThat(config.entries())
                                    .anyMatch(entry ->
                                            entry.name().equals("cleanup.policy") && "compact".equals(entry.value())));
        }
    }

    @Test
    void postgresKeepsWhatWasCommittedThroughAKill() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(dir)) {
            execute(postgres, "CREATE TABLE page (text text); INSERT INTO page VALUES ('处暑')");

            postgres.kill();
            postgres.restart();

            try (Connection connection = connect(postgres);
                    ResultSet found = connection.createStatement().executeQuery("SELECT text FROM page")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo("处暑");
            }
        }
        try (LocalPostgres again = LocalPostgres.start(dir)) {
            execute(again, "SELECT text FROM page");
        }
    }

    @Test
    void aPausedPostgresAnswersAgainWhenResumed() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(dir)) {
            postgres.pause();
            assertThatThrownBy(() -> connect(postgres)).isInstanceOf(SQLException.class);
            postgres.resume();
            execute(postgres, "SELECT 1");
        }
    }

    @Test
    void openSearchFindsWhatWasIndexedBeforeAKill() throws IOException, InterruptedException {
        try (LocalOpenSearch openSearch = LocalOpenSearch.start(dir);
                HttpClient client = HttpClient.newHttpClient()) {
            send(client, "PUT", openSearch.url() + "/pages", "{\"settings\":{\"number_of_replicas\":0}}");
            send(client, "PUT", openSearch.url() + "/pages/_doc/1?refresh=true", "{\"text\":\"辽源日报\"}");

            openSearch.kill();
            openSearch.restart();

            send(client, "GET", openSearch.url() + "/_cluster/health/pages?wait_for_status=green&timeout=30s", "");
            assertThat(send(client, "GET", openSearch.url() + "/pages/_search?q=text:%E8%BE%BD", ""))
                    .contains("辽源日报");
        }
    }

    @Test
    void aTakenPortIsRefusedByName() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> LocalKafka.start(dir, port, Ports.free()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + port + " (Kafka) is taken");
        }
    }

    @Test
    void anEndedChildIsReportedWithItsLastLines() {
        try (ChildProcess child = ChildProcess.start(
                "echo",
                List.of("sh", "-c", "echo broken; exit 3"),
                Map.of(),
                ChildProcess.StopSignal.TERM,
                dir.resolve("log"))) {
            assertThatThrownBy(() -> child.awaitReady(pid -> false, Duration.ofSeconds(5)))
                    .hasMessageContaining("ended with code 3")
                    .hasMessageContaining("broken");
        }
        assertThat(Files.exists(dir.resolve("log"))).isTrue();
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.username());
        properties.setProperty("password", postgres.password());
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        return DriverManager.getConnection(postgres.jdbcUrl(), properties);
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void produce(LocalKafka kafka, byte[] value) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 33554432);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("raw-issues", "key".getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private static byte[] consumeOne(LocalKafka kafka) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("raw-issues"));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                    return found.value();
                }
            }
        }
        throw new AssertionError("nothing arrived");
    }

    private static String send(HttpClient client, String method, String url, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }
}
