package org.broadsheet.parse.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends one record of blanks: a few megabytes on the wire, more than a gigabyte when unpacked. A process of its own, for its memory. */
final class Bomb {
    private static final int BLANKS = 1_200_000_000;

    private Bomb() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                arguments[0],
                "compression.type",
                "lz4",
                "max.request.size",
                Integer.MAX_VALUE,
                "buffer.memory",
                (long) Integer.MAX_VALUE,
                "max.block.ms",
                60_000);
        byte[] blanks = new byte[BLANKS];
        Arrays.fill(blanks, (byte) ' ');
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("raw-issues", Integer.parseInt(arguments[1]), "bomb", blanks))
                    .get();
        }
    }
}
