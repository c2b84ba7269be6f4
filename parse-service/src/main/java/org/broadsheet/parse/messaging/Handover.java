package org.broadsheet.parse.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Gives partitions away only when what was read of them is published and committed. */
final class Handover implements ConsumerRebalanceListener {
    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final PublicationWindow window;
    private final Consumer<Collection<TopicPartition>> assigned;
    private final Consumer<Collection<TopicPartition>> lost;

    Handover(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            PublicationWindow window,
            Consumer<Collection<TopicPartition>> assigned,
            Consumer<Collection<TopicPartition>> lost) {
        this.consumer = consumer;
        this.window = window;
        this.assigned = assigned;
        this.lost = lost;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            window.settle(0);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = window.takeOffsets();
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        window.forgetOffsets(partitions);
        lost.accept(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.accept(partitions);
    }
}
