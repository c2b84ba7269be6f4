package org.broadsheet.archive.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.broadsheet.archive.ArchiveConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * The threads that follow the topics: one for the big raw issues, one for what is small and many, one for dead letters.
 * Alive while each thread takes its turns; a broker or a database that is away is waited for and is no reason to restart.
 */
@ApplicationScoped
@Liveness
class TopicFollowing implements HealthCheck {
    private static final Duration STUCK = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofSeconds(15);
    private static final int FETCH_BYTES = 32 << 20;

    private final List<TopicLoop> loops;
    private final List<Thread> threads = new ArrayList<>();

    TopicFollowing(
            @Identifier("default-kafka-broker") Map<String, Object> operators,
            ArchiveConfig config,
            ProjectionConsumer projection,
            DeadLetterConsumer deadLetters,
            MeterRegistry metrics) {
        ArchiveConfig.Projection bounds = config.projection();
        loops = List.of(
                loop(
                        "raw-issues",
                        List.of(Topic.RAW_ISSUES.topicName()),
                        settings(operators, bounds, bounds.batchSources()),
                        projection::handle,
                        bounds),
                loop(
                        "articles",
                        List.of(
                                Topic.ARTICLES.topicName(),
                                Topic.PARSE_REQUESTS.topicName(),
                                Topic.CORRECTIONS.topicName()),
                        settings(operators, bounds, bounds.batchRecords()),
                        projection::handle,
                        bounds),
                loop(
                        "dead-letters",
                        Topic.allDeadLetters(),
                        settings(operators, bounds, bounds.batchSources()),
                        deadLetters::handle,
                        bounds));
        for (TopicLoop loop : loops) {
            Gauge.builder("broadsheet.projection.lag.records", loop, TopicLoop::lagRecords)
                    .tag("loop", loop.name())
                    .register(metrics);
            Gauge.builder("broadsheet.projection.lag.seconds", loop, TopicLoop::lagSeconds)
                    .tag("loop", loop.name())
                    .register(metrics);
        }
    }

    private static TopicLoop loop(
            String name,
            List<String> topics,
            Map<String, Object> settings,
            TopicLoop.Batch batch,
            ArchiveConfig.Projection bounds) {
        return new TopicLoop(name, topics, settings, batch, bounds.firstBackOff(), bounds.longestBackOff());
    }

    private static Map<String, Object> settings(
            Map<String, Object> operators, ArchiveConfig.Projection bounds, int records) {
        Map<String, Object> settings = new HashMap<>(operators);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, bounds.group());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }

    void start(@Observes StartupEvent started) {
        for (TopicLoop loop : loops) {
            threads.add(Thread.ofPlatform().name("follow-" + loop.name()).start(loop));
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loops.forEach(TopicLoop::stop);
        Instant until = Instant.now().plus(STOPPING);
        for (Thread thread : threads) {
            Duration left = Duration.between(Instant.now(), until);
            thread.join(left.isPositive() ? left : Duration.ofMillis(1));
        }
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("topics are followed");
        boolean up = true;
        for (int index = 0; index < threads.size(); index++) {
            TopicLoop loop = loops.get(index);
            boolean turning = threads.get(index).isAlive()
                    && loop.lastTurn().isAfter(Instant.now().minus(STUCK));
            up &= turning;
            response.withData(loop.name(), turning ? "turning" : "stuck");
        }
        return response.status(up).build();
    }
}
