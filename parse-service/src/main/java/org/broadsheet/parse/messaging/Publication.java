package org.broadsheet.parse.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The events that follow from one consumed record, on their way to the broker. They can be sent again, all of them in order. */
final class Publication {
    private final ConsumerRecord<String, byte[]> cause;
    private final List<ProducerRecord<String, byte[]>> events;
    private CompletableFuture<Void> acknowledged = new CompletableFuture<>();

    Publication(ConsumerRecord<String, byte[]> cause, List<ProducerRecord<String, byte[]>> events) {
        this.cause = cause;
        this.events = List.copyOf(events);
    }

    ConsumerRecord<String, byte[]> cause() {
        return cause;
    }

    boolean goesTo(String topic) {
        return !events.isEmpty() && events.getFirst().topic().equals(topic);
    }

    /** What it holds in memory: the record read and the values made of it. */
    long sizeBytes() {
        long size = cause.value() == null ? 0 : cause.value().length;
        for (ProducerRecord<String, byte[]> event : events) {
            size += event.value() == null ? 0 : event.value().length;
        }
        return size;
    }

    /** Hands all events to the producer, in order. Blocks while the producer has no room. */
    void send(Producer<String, byte[]> producer) {
        List<CompletableFuture<Void>> each = new ArrayList<>(events.size());
        for (ProducerRecord<String, byte[]> event : events) {
            CompletableFuture<Void> one = sendOne(producer, event);
            each.add(one);
            if (one.isCompletedExceptionally()) {
                break; // the rest would only wait for the same reason, and all are sent again
            }
        }
        acknowledged = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> sendOne(
            Producer<String, byte[]> producer, ProducerRecord<String, byte[]> event) {
        CompletableFuture<Void> one = new CompletableFuture<>();
        try {
            producer.send(event, (place, failure) -> {
                if (failure == null) {
                    one.complete(null);
                } else {
                    one.completeExceptionally(failure);
                }
            });
        } catch (KafkaException failure) {
            one.completeExceptionally(failure);
        }
        return one;
    }

    /** Completes when every event is acknowledged by all in-sync replicas, or when one has failed. */
    CompletableFuture<Void> acknowledged() {
        return acknowledged;
    }
}
