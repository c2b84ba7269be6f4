package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The native executable does what the JVM does, where missing registrations show first: lz4, JSON, tokens. */
@QuarkusIntegrationTest
@TestProfile(IngestNativeIT.FreePorts.class)
@QuarkusTestResource(IngestStack.class)
@EnabledIfEnvironmentVariable(
        named = "GRAALVM_HOME",
        matches = ".+",
        disabledReason = "SKIPPED: GRAALVM_HOME is not set, so there is no native executable to try")
class IngestNativeIT {

    @Test
    void givesAReceiptForARealPage() {
        byte[] page = Pages.real();

        Push.Answer answer = Push.to("/issues").type("text/markdown").send(page);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("issueId").asText()).isEqualTo(Pages.REAL_PAGE_ID);
        assertThat(PublishedIssues.of(Pages.REAL_PAGE_ID).getLast().value()).isEqualTo(page);
    }

    @Test
    void refusesWithAProblemDocument() {
        assertThat(Push.to("/issues").type("text/markdown").send("").problem()).isEqualTo("empty");
        assertThat(Push.anonymously("/issues").type("text/markdown").send("x").status())
                .isEqualTo(401);
    }

    /** Quarkus chooses a free port for HTTP only. */
    public static final class FreePorts implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.management.port", "0");
        }
    }
}
