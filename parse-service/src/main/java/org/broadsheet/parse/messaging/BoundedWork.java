package org.broadsheet.parse.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.MDC;

/**
 * Reads a record on a thread of its own, for a bounded time. A reading that hangs is given up and counted, for no thread
 * can be stopped from outside; a fault of whatever kind ends only that reading.
 */
final class BoundedWork {
    private static final long STACK_BYTES = 16L << 20;

    private final RecordReader reader;
    private final Duration timeout;
    private final int attempts;
    private final AtomicInteger hanging;

    /** What came of a record. */
    sealed interface Outcome {
        record Read(List<ProducerRecord<String, byte[]>> events) implements Outcome {
            public Read {
                events = List.copyOf(events);
            }
        }

        record Unreadable(Throwable cause) implements Outcome {}
    }

    /**
     * @param timeout for one attempt
     * @param attempts how often a record is tried whose reading ended in a fault
     * @param hanging counts the readings that go on beyond their time
     */
    BoundedWork(RecordReader reader, Duration timeout, int attempts, AtomicInteger hanging) {
        this.reader = reader;
        this.timeout = timeout;
        this.attempts = attempts;
        this.hanging = hanging;
    }

    Outcome read(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Outcome outcome = attempt(message);
        for (int attempt = 1; attempt < attempts && canPass(outcome); attempt++) {
            outcome = attempt(message);
        }
        return outcome;
    }

    private static boolean canPass(Outcome outcome) {
        return outcome instanceof Outcome.Unreadable(Throwable cause)
                && !(cause instanceof UnreadableRecordException)
                && !(cause instanceof TimeoutException);
    }

    private Outcome attempt(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Map<String, Object> context = MDC.getMap();
        FutureTask<List<ProducerRecord<String, byte[]>>> task = new FutureTask<>(() -> {
            context.forEach(MDC::put); // so that what the reading logs is found by the same ids
            return reader.read(message);
        });
        Thread thread = new Thread(null, task, Thread.currentThread().getName() + "-reading", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Outcome.Read(task.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException fault) {
            return new Outcome.Unreadable(Objects.requireNonNullElse(fault.getCause(), fault));
        } catch (TimeoutException late) {
            abandon(thread);
            TimeoutException cause = new TimeoutException("Reading took longer than " + timeout);
            cause.setStackTrace(thread.getStackTrace());
            return new Outcome.Unreadable(cause);
        } catch (InterruptedException stopping) {
            thread.interrupt();
            throw stopping;
        }
    }

    private void abandon(Thread thread) {
        thread.interrupt();
        hanging.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                thread.join();
                hanging.decrementAndGet();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
