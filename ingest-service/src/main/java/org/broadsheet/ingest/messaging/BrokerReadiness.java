package org.broadsheet.ingest.messaging;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.broadsheet.ingest.IngestConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker answers in time for the topic, and the topic takes records as large as ingest may send. */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {

    private static final String NAME = "broker";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Admin admin;
    private final IngestConfig config;

    BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> operators, IngestConfig config) {
        this.config = config;
        Map<String, Object> settings = new HashMap<>(operators);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ingest-service-readiness");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        String topic = config.delivery().topic();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Map<String, TopicDescription> found = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            int partitions = requireNonNull(found.get(topic)).partitions().size();
            long takes = largestRecord(resource);
            long sends = config.limits().record().asLongValue();
            return HealthCheckResponse.named(NAME)
                    .status(takes >= sends)
                    .withData("topic", topic)
                    .withData("partitions", partitions)
                    .withData("max.message.bytes", takes)
                    .withData("broadsheet.limits.record", sends)
                    .build();
        } catch (ExecutionException | TimeoutException e) {
            return down(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(e);
        }
    }

    /** What the topic takes; what ingest sends where it may not ask. */
    private long largestRecord(ConfigResource resource)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            Map<ConfigResource, Config> found =
                    admin.describeConfigs(List.of(resource)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Long.parseLong(requireNonNull(found.get(resource))
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                    .value());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return config.limits().record().asLongValue();
            }
            throw e;
        }
    }

    private static HealthCheckResponse down(Exception e) {
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("cause", String.valueOf(e.getCause() == null ? e : e.getCause()))
                .build();
    }

    @PreDestroy
    void close() {
        admin.close(PATIENCE);
    }
}
