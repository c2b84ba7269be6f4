import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.Ports;
import org.broadsheet.stack.ServiceLaunch;
import org.broadsheet.stack.token.SigningKey;

/** Behind {@code deploy/bench reading}. */
public final class ReadingBench {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final Map<String, Long> options;
    private final Path root = Path.of(System.getProperty("broadsheet.root"));
    private final Path dir;
    private long bytes;

    private ReadingBench(Map<String, Long> options, Path dir) {
        this.options = options;
        this.dir = dir;
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(System.getProperty("broadsheet.root"), "parse-service", "target");
        Path dir = Files.createTempDirectory(Files.createDirectories(target), "bench");
        try {
            new ReadingBench(options(arguments), dir).run();
        } finally {
            try (Stream<Path> files = Files.walk(dir)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Map<String, Long> options(String[] arguments) {
        Map<String, Long> options = new HashMap<>(Map.of("issues", 3000L, "heap-mib", 512L, "threads", 0L));
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!options.containsKey(name) || i + 1 == arguments.length) {
                System.err.println("deploy/bench reading: what is " + arguments[i] + "?");
                System.exit(2);
            }
            options.put(name, Long.parseLong(arguments[i + 1]));
        }
        return options;
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        SigningKey key = SigningKey.in(dir.resolve("keys"));
        try (LocalKafka kafka = LocalKafka.start(dir.resolve("kafka"))) {
            Set<String> issues = push(kafka);
            Instant begun = Instant.now();
            try (LocalService parse = LocalService.start(launch(kafka, key))) {
                double ready = seconds(begun);
                double cpuAtReady = cpuSeconds(parse.pid());
                Instant first = awaitIssues(kafka, issues, 1);
                Instant last = awaitIssues(kafka, issues, issues.size());
                double took = Math.max(0.001, Duration.between(first, last).toMillis() / 1000.0);
                System.out.printf("issues                 %,d, %.1f KB each%n", issues.size(), bytes / 1e3 / issues.size());
                System.out.printf("ready after            %.1f s%n", ready);
                System.out.printf("first to last issue    %.1f s%n", took);
                System.out.printf("issues a second        %.0f (%.2f MB/s of text)%n", issues.size() / took, bytes / 1e6 / took);
                System.out.printf("processor time         %.1f s, of which %.1f s until ready%n", cpuSeconds(parse.pid()), cpuAtReady);
                System.out.printf("resident memory        %,d MiB highest (-Xmx%dm)%n", highestKib(parse.pid()) >> 10, options.get("heap-mib"));
            }
        }
    }

    private ServiceLaunch launch(LocalKafka kafka, SigningKey key) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.publicFile().toUri().toString(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
        if (options.get("threads") > 0) {
            environment.put("BROADSHEET_CONSUMER_THREADS", options.get("threads").toString());
        }
        return new ServiceLaunch(
                "parse-service",
                root.resolve("parse-service/target/quarkus-app/quarkus-run.jar"),
                Ports.free(),
                Ports.free(),
                List.of("-Xmx" + options.get("heap-mib") + "m", "-Xms64m", "-XX:+UseSerialGC"),
                environment,
                dir.resolve("parse.log"));
    }

    /** Puts the issues on the topic as ingest does, and gives their ids. */
    private Set<String> push(LocalKafka kafka) throws IOException, InterruptedException, ExecutionException {
        String sample = Files.readString(root.resolve("deploy/samples/liaoyuan-2020-08-12.md"));
        Set<String> issues = new HashSet<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "compression.type", "lz4", "linger.ms", 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < options.get("issues"); i++) {
                byte[] value = ("<!-- " + i + " -->\n\n" + sample).getBytes(UTF_8);
                String id = issueId(value);
                acknowledgements.add(producer.send(received(id, value)));
                issues.add(id);
                bytes += value.length;
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }
        return issues;
    }

    private static ProducerRecord<String, byte[]> received(String id, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>("raw-issues", id, value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "org.broadsheet.issue.received.v1",
                        "ce_source", "/broadsheet/ingest-service",
                        "ce_id", id,
                        "ce_time", "2026-01-01T00:00:00.000Z",
                        "ce_subject", id,
                        "content-type", "text/markdown")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    /** When the broker wrote the last of the first so many issues that were read. */
    private static Instant awaitIssues(LocalKafka kafka, Set<String> issues, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("articles").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Set<String> read = new HashSet<>();
            long written = 0;
            Instant end = Instant.now().plus(PATIENCE);
            while (read.size() < count) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(read.size() + " of " + count + " issues were read in " + PATIENCE);
                }
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    if (issues.contains(message.key()) && read.add(message.key())) {
                        written = count == 1 ? message.timestamp() : Math.max(written, message.timestamp());
                    }
                }
            }
            return Instant.ofEpochMilli(written);
        }
    }

    private static String issueId(byte[] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("text/markdown".getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(ByteBuffer.allocate(8).putLong(value.length).array());
            byte[] hash = digest.digest(value);
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 128; bit += 5) {
                int five = 0;
                for (int i = bit; i < bit + 5; i++) {
                    five = five << 1 | (i < 128 ? hash[i >> 3] >> (7 - (i & 7)) & 1 : 0);
                }
                id.append(ALPHABET.charAt(five));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis() / 1000.0;
    }

    private static long highestKib(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
