package org.broadsheet.parse.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Alive: few readings hang. Ready: every consumer is a member of its group. */
@ApplicationScoped
class ConsumersHealth {
    private final ConsumerThreads consumers;

    ConsumersHealth(ConsumerThreads consumers) {
        this.consumers = consumers;
    }

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.named("readings-end")
                .status(consumers.areAlive())
                .withData("hangingReadings", consumers.hanging())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> HealthCheckResponse.named("consumers-joined")
                .status(consumers.haveJoined())
                .build();
    }
}
