package org.broadsheet.parse.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.logging.Logger;

/** Starts the consumers with the service, and ends them with it. */
@ApplicationScoped
class ConsumerThreads {
    private static final Logger LOG = Logger.getLogger(ConsumerThreads.class);
    private static final long NANOS_BEFORE_NEW_THREAD = 1_000_000_000L;

    private final ParseConfig config;
    private final Map<String, Object> operators;
    private final RawIssueReader rawIssues;
    private final ParseRequestReader requests;
    private final DeadLetters deadLetters;
    private final AtomicInteger hanging = new AtomicInteger();
    private final List<TopicConsumer> consumers = new ArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    ConsumerThreads(
            ParseConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> operators,
            RawIssueReader rawIssues,
            ParseRequestReader requests,
            DeadLetters deadLetters) {
        this.config = config;
        this.operators = operators;
        this.rawIssues = rawIssues;
        this.requests = requests;
        this.deadLetters = deadLetters;
    }

    void start(@Observes StartupEvent event) {
        if (!config.consumer().enabled()) {
            return;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < config.consumer().threads().orElse(processors); i++) {
            start(
                    "parse-" + i,
                    config.topics().rawIssues(),
                    rawIssues,
                    config.parse().timeout());
        }
        Duration withFetching = config.parse()
                .timeout()
                .plus(config.archive().timeout().multipliedBy(config.archive().attempts() * 2L));
        start("parse-requests", config.topics().parseRequests(), requests, withFetching);
    }

    private void start(String name, String topic, RecordReader reader, Duration timeout) {
        TopicConsumer consumer = new TopicConsumer(
                topic,
                KafkaSettings.consumer(operators, config, name),
                KafkaSettings.producer(operators, config, name),
                new BoundedWork(reader, timeout, config.parse().attempts(), hanging),
                deadLetters,
                config);
        consumers.add(consumer);
        startThread(name, consumer);
    }

    /** A thread that a fault of the machine ended, such as a lack of memory, is followed by another. */
    private void startThread(String name, TopicConsumer consumer) {
        Thread thread = new Thread(consumer, name);
        thread.setUncaughtExceptionHandler((ended, fault) -> {
            LOG.errorf(fault, "Consuming on %s broke off; a new thread takes over", name);
            LockSupport.parkNanos(NANOS_BEFORE_NEW_THREAD);
            if (!stopping) {
                startThread(name, consumer);
            }
        });
        threads.add(thread);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        consumers.forEach(TopicConsumer::stop);
        Instant end = Instant.now().plus(config.consumer().drain());
        for (Thread thread : threads) {
            Duration left = Duration.between(Instant.now(), end);
            if (left.isNegative() || !thread.join(left)) {
                thread.interrupt();
            }
        }
    }

    /** Whether few readings hang: each holds a thread that nothing else can end. */
    boolean areAlive() {
        return hanging.get() < config.parse().stuckLimit();
    }

    /** Whether every consumer has its share of the partitions. */
    boolean haveJoined() {
        return consumers.stream().allMatch(TopicConsumer::hasJoined);
    }

    int hanging() {
        return hanging.get();
    }
}
