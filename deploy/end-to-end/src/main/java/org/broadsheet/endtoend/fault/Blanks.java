package org.broadsheet.endtoend.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.broadsheet.endtoend.House;

/** Records that are small on the wire and enormous in memory: lz4 packs blanks 250 times. */
final class Blanks {
    /** 20 MiB on the wire, five gigabytes when unpacked. */
    private static final int RECORDS = 160;

    private static final int RECORD_BYTES = 31 * 1024 * 1024;
    /** More than the whole heap of a service, in two mebibytes on the wire. */
    private static final int GIANT_BYTES = 560 * 1024 * 1024;

    private static final Duration DIGESTION = Duration.ofSeconds(5);

    private Blanks() {}

    static void published(House house) throws InterruptedException {
        long parse = house.parse().pid();
        long archive = house.archive().pid();
        publish(house, RECORDS, RECORD_BYTES);
        if (Runtime.getRuntime().maxMemory() > 2L * GIANT_BYTES) {
            publish(house, 1, GIANT_BYTES);
        }
        Thread.sleep(DIGESTION);
        if (!house.parse().isAlive()
                || !house.archive().isAlive()
                || house.parse().pid() != parse
                || house.archive().pid() != archive) {
            throw new AssertionError("a service died of blanks");
        }
    }

    private static void publish(House house, int records, int sizeBytes) {
        byte[] blanks = new byte[sizeBytes];
        Arrays.fill(blanks, (byte) ' ');
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                house.kafka().bootstrapServers(),
                "compression.type",
                "lz4",
                "max.request.size",
                Integer.MAX_VALUE,
                "buffer.memory",
                64L * 1024 * 1024 + sizeBytes,
                "max.block.ms",
                120_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(record(i, blanks));
            }
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(int number, byte[] blanks) {
        String key = "blanks2222222222222222" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + "aa";
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("raw-issues", 0, bytes(key), blanks);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "org.broadsheet.issue.received.v1",
                        "ce_source", "/broadsheet/ingest-service",
                        "ce_id", "blanks-" + number,
                        "ce_time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                        "ce_subject", key,
                        "content-type", "text/markdown")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
