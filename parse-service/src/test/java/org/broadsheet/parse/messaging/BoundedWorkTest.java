package org.broadsheet.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
    private static final ConsumerRecord<String, byte[]> MESSAGE =
            new ConsumerRecord<>("raw-issues", 0, 0, "key", new byte[0]);

    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void triesAFaultAgainABoundedNumberOfTimes() throws InterruptedException {
        BoundedWork.Outcome outcome = work(message -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("the parser is wrong");
                })
                .read(MESSAGE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BoundedWork.Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).hasMessage("the parser is wrong"));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void triesAMalformedRecordOnlyOnce() throws InterruptedException {
        work(message -> {
                    attempts.incrementAndGet();
                    throw new MalformedRecordException("no raw issue");
                })
                .read(MESSAGE);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void goesOnWhereAReadingRunsOutOfStack() throws InterruptedException {
        RecordReader reader = message ->
                List.of(new org.apache.kafka.clients.producer.ProducerRecord<>("t", "" + deep(0), new byte[0]));
        BoundedWork.Outcome outcome = new BoundedWork(reader, Duration.ofMinutes(1), 2, hanging).read(MESSAGE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BoundedWork.Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause()).isInstanceOf(StackOverflowError.class));
    }

    @Test
    void givesUpAReadingThatHangsAndCountsItUntilItEnds() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        BoundedWork.Outcome outcome = work(message -> {
                    attempts.incrementAndGet();
                    boolean released = false;
                    while (!released) {
                        try {
                            release.await();
                            released = true;
                        } catch (InterruptedException deaf) {
                            released = false; // as a parser in an endless loop would be
                        }
                    }
                    return List.of();
                })
                .read(MESSAGE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BoundedWork.Outcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.cause())
                                .isInstanceOf(TimeoutException.class)
                                .hasMessageContaining("longer than"));
        assertThat(attempts).hasValue(1);
        assertThat(hanging).hasValue(1);
        release.countDown();
        for (int i = 0; i < 100 && hanging.get() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(hanging).hasValue(0);
    }

    private BoundedWork work(RecordReader reader) {
        return new BoundedWork(reader, Duration.ofMillis(300), 2, hanging);
    }

    private static int deep(int level) {
        return level < 0 ? level : deep(level + 1) + 1;
    }
}
