import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.broadsheet.stack.LocalKafka;
import org.broadsheet.stack.LocalService;
import org.broadsheet.stack.Ports;
import org.broadsheet.stack.ServiceLaunch;
import org.broadsheet.stack.token.SigningKey;

/** Behind {@code deploy/bench ingest}. */
public final class IngestBench {

    private final Map<String, Long> options;
    private final Path dir;
    private final Set<String> receipts = new HashSet<>();
    private long lines;
    private long problems;
    private volatile long mostResidentKib;
    private volatile long mostInflightBytes;

    private IngestBench(Map<String, Long> options, Path dir) {
        this.options = options;
        this.dir = dir;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(System.getProperty("broadsheet.root"), "ingest-service", "target");
        Path dir = Files.createTempDirectory(Files.createDirectories(target), "bench");
        try {
            new IngestBench(options(arguments), dir).run();
        } finally {
            try (Stream<Path> files = Files.walk(dir)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Map<String, Long> options(String[] arguments) {
        Map<String, Long> options = new HashMap<>(Map.of("mib", 2048L, "page-kib", 60L, "heap-mib", 384L, "kill-broker", 0L));
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!options.containsKey(name)) {
                System.err.println("deploy/bench ingest: there is no option " + arguments[i]);
                System.exit(2);
            }
            options.put(name, name.equals("kill-broker") ? 1L : Long.parseLong(arguments[++i]));
        }
        return options;
    }

    private void run() throws IOException, InterruptedException {
        SigningKey key = SigningKey.in(dir.resolve("keys"));
        try (LocalKafka kafka = LocalKafka.start(dir.resolve("kafka"));
                LocalService ingest = LocalService.start(launch(kafka, key))) {
            long atRest = residentKib(ingest.pid(), "VmRSS");
            Thread sampler = Thread.ofVirtual().start(() -> sample(ingest));
            Instant begun = Instant.now();
            try {
                push(ingest, kafka, key.token("bench", List.of("scanner"), Duration.ofHours(2)));
            } catch (IOException | UncheckedIOException e) {
                System.err.println("the batch broke off after " + lines + " lines: " + e);
                List<String> log = Files.readAllLines(dir.resolve("ingest.log"));
                log.stream().filter(line -> !line.contains("push accepted")).forEach(System.err::println);
                System.exit(1);
            }
            double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            long highest = Math.max(mostResidentKib, residentKib(ingest.pid(), "VmHWM"));
            sampler.interrupt();
            Set<String> published = publishedKeys(kafka);
            long missing = receipts.stream().filter(id -> !published.contains(id)).count();
            System.out.printf("batch                 %,d MiB in %,d issues of %d KiB%n", options.get("mib"), issues(), options.get("page-kib"));
            System.out.printf("answered              %,d lines: %,d receipts, %,d problems%n", lines, receipts.size(), problems);
            System.out.printf("receipts not on topic %,d%n", missing);
            System.out.printf("time                  %.1f s, %.1f MiB/s, %.0f issues/s%n", seconds, options.get("mib") / seconds, lines / seconds);
            System.out.printf("resident memory       %,d MiB at rest, %,d MiB highest (-Xmx%dm)%n", atRest >> 10, highest >> 10, options.get("heap-mib"));
            System.out.printf("unacknowledged bytes  %.1f MiB highest%n", mostInflightBytes / 1048576.0);
            System.exit(missing == 0 && lines == issues() ? 0 : 1);
        }
    }

    private ServiceLaunch launch(LocalKafka kafka, SigningKey key) {
        return new ServiceLaunch(
                "ingest-service",
                Path.of(System.getProperty("broadsheet.root"), "ingest-service/target/quarkus-app/quarkus-run.jar"),
                Ports.free(),
                Ports.free(),
                List.of("-Xmx" + options.get("heap-mib") + "m", "-Xms64m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.publicFile().toUri().toString(),
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                dir.resolve("ingest.log"));
    }

    /** Sends and reads at once, over a plain socket: Java's own client would send the whole batch before reading a line. */
    private void push(LocalService ingest, LocalKafka kafka, String token) throws IOException {
        URI url = URI.create(ingest.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
            Thread.ofVirtual().start(() -> send(out));
            StringBuilder rest = new StringBuilder();
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                // A chunk's size stands on a line of its own, also in the middle of a line of ours.
                if (!line.matches("[0-9a-f]{1,6}") && !line.startsWith("HTTP/") && !line.matches("[A-Za-z-]+: .*")) {
                    rest.append(line);
                    if (line.endsWith("}")) {
                        take(rest.toString(), kafka);
                        rest.setLength(0);
                    }
                }
            }
        }
    }

    private void send(OutputStream out) {
        try (InputStream batch = batch()) {
            byte[] chunk = new byte[64 << 10];
            for (int n = batch.read(chunk); n >= 0; n = batch.read(chunk)) {
                out.write((Integer.toHexString(n) + "\r\n").getBytes(UTF_8));
                out.write(chunk, 0, n);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            System.err.println("sending broke off: " + e);
        }
    }

    private void take(String line, LocalKafka kafka) {
        lines++;
        int at = line.indexOf("\"issueId\":\"");
        if (at < 0) {
            problems++;
            System.err.println(line);
        } else {
            receipts.add(line.substring(at + 11, at + 37));
        }
        if (lines == issues() / 2 && options.get("kill-broker") == 1) {
            System.err.println("killing the broker");
            kafka.kill();
            Thread.ofPlatform().start(kafka::restart);
        }
        if (lines % 2_000 == 0) {
            System.err.printf("%,d of %,d%n", lines, issues());
        }
    }

    private long issues() {
        return options.get("mib") * 1024 / options.get("page-kib");
    }

    /** The batch, line by line while it is read. */
    private InputStream batch() {
        Random random = new Random(11);
        byte[][] blocks = new byte[256][];
        for (int i = 0; i < blocks.length; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1000, 0x4e00, 0x9fa5).forEach(text::appendCodePoint);
            blocks[i] = (text.append("\\n")).toString().getBytes(UTF_8);
        }
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private long next;

            @Override
            public boolean hasMoreElements() {
                return next < issues();
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                byte[] head = ("{\"name\":\"" + next + ".md\",\"text\":\"# 第" + next + "号\\n").getBytes(UTF_8);
                byte[] end = "\"}\n".getBytes(UTF_8);
                byte[] line = Arrays.copyOf(head, Math.toIntExact(options.get("page-kib") * 1024) + end.length);
                int at = head.length;
                for (byte[] block = blocks[random.nextInt(256)]; at + block.length + end.length <= line.length; block = blocks[random.nextInt(256)]) {
                    System.arraycopy(block, 0, line, at, block.length);
                    at += block.length;
                }
                System.arraycopy(end, 0, line, at, end.length);
                next++;
                return new ByteArrayInputStream(line, 0, at + end.length);
            }
        });
    }

    private void sample(LocalService ingest) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest metrics =
                    HttpRequest.newBuilder(URI.create(ingest.managementUrl() + "/q/metrics")).build();
            while (!Thread.currentThread().isInterrupted()) {
                mostResidentKib = Math.max(mostResidentKib, residentKib(ingest.pid(), "VmRSS"));
                http.send(metrics, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("broadsheet_ingest_inflight_bytes"))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .forEach(bytes -> mostInflightBytes = Math.max(mostInflightBytes, bytes));
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException e) {
            // the measurement is over
        }
    }

    private static long residentKib(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static Set<String> publishedKeys(LocalKafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.poll.records", 200, "fetch.max.bytes", 16 << 20);
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("raw-issues").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(500)).forEach(published -> keys.add(published.key()));
            }
        }
        return keys;
    }
}
