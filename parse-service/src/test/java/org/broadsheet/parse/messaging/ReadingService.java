package org.broadsheet.parse.messaging;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.broadsheet.parse.configuration.Configs;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;

/** One consumer of raw issues as the service runs it, without the service around it. */
final class ReadingService implements AutoCloseable {
    private final TopicConsumer consumer;
    private final Thread thread;

    private ReadingService(TopicConsumer consumer, String name) {
        this.consumer = consumer;
        this.thread = new Thread(consumer, name);
        thread.start();
    }

    static ReadingService start(String servers, String name) {
        return start(servers, name, Map.of());
    }

    static ReadingService start(String servers, String name, Map<String, String> settings) {
        ParseConfig config = Configs.of(settings);
        ParseMetrics metrics = new ParseMetrics(new SimpleMeterRegistry(), config);
        RawIssueReader reader = new RawIssueReader(config, new IssueReading(config, metrics));
        return start(servers, name, config, reader);
    }

    /** With another parser, as another version of the service would have it. */
    static ReadingService start(String servers, String name, BiFunction<RawIssue, List<Span>, ParseResult> parser) {
        ParseConfig config = Configs.of(Map.of());
        ParseMetrics metrics = new ParseMetrics(new SimpleMeterRegistry(), config);
        return start(servers, name, config, new RawIssueReader(config, new IssueReading(config, metrics, parser)));
    }

    private static ReadingService start(String servers, String name, ParseConfig config, RecordReader reader) {
        ParseMetrics metrics = new ParseMetrics(new SimpleMeterRegistry(), config);
        Map<String, Object> operators = Map.of("bootstrap.servers", servers, "session.timeout.ms", 6_000);
        return new ReadingService(
                new TopicConsumer(
                        config.topics().rawIssues(),
                        KafkaSettings.consumer(operators, config, name),
                        KafkaSettings.producer(Map.of("bootstrap.servers", servers), config, name),
                        new BoundedWork(reader, config.parse().timeout(), 2, new AtomicInteger()),
                        new DeadLetters(config, metrics),
                        config),
                name);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void awaitJoined() {
        for (int i = 0; i < 3000 && !consumer.hasJoined(); i++) {
            pause(Duration.ofMillis(20));
        }
        if (!consumer.hasJoined()) {
            throw new AssertionError("not a member of its group after a minute");
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        consumer.stop();
        try {
            if (!thread.join(Duration.ofSeconds(15))) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
