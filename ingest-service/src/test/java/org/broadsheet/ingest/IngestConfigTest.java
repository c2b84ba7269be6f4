package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    private static final long MIB = 1 << 20;

    private final IngestConfig config = Settings.of(Map.of());

    @Test
    void boundsPagesAndIssues() {
        assertThat(config.limits().page().asLongValue()).isEqualTo(8 * MIB);
        assertThat(config.limits().issue().asLongValue()).isEqualTo(24 * MIB);
        assertThat(config.limits().pages()).isEqualTo(500);
        assertThat(config.limits().ratio()).isEqualTo(200);
        assertThat(config.limits().line().asLongValue()).isEqualTo(34 * MIB);
        assertThat(config.limits().record().asLongValue()).isEqualTo(32 * MIB);
    }

    @Test
    void boundsWhatIsUnderWay() {
        assertThat(config.inflight().bytes().asLongValue()).isEqualTo(96 * MIB);
        assertThat(config.inflight().retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.inflight().batchBytes().asLongValue()).isEqualTo(16 * MIB);
        assertThat(config.inflight().answerBytes().asLongValue()).isEqualTo(16 * MIB);
        assertThat(config.inflight().batchPatience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.source().bytes().asLongValue()).isEqualTo(64 * MIB);
        assertThat(config.source().requests()).isEqualTo(64);
        assertThat(config.source().issuesPerMinute()).isEmpty();
    }

    @Test
    void boundsTheWaitForTheBroker() {
        assertThat(config.delivery().topic()).isEqualTo("raw-issues");
        assertThat(config.delivery().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.delivery().batchPatience()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.delivery().retryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void pointsToTheArchiveOfDeployRun() {
        assertThat(config.archive().url()).isEqualTo(URI.create("http://localhost:8080"));
    }
}
