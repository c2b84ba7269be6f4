package org.broadsheet.parse.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns a consumed record into the events that follow from it. */
@FunctionalInterface
interface RecordReader {
    /**
     * @throws UnreadableRecordException where no retry can help
     * @throws InterruptedException where it took longer than it may, or the service stops
     */
    List<ProducerRecord<String, byte[]>> read(ConsumerRecord<String, byte[]> message)
            throws UnreadableRecordException, InterruptedException;
}
