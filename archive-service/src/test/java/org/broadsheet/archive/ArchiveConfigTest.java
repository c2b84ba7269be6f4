package org.broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArchiveConfigTest {

    @Test
    void defaultsAreAsTheDocsSay() {
        SmallRyeConfig nothing = new SmallRyeConfigBuilder()
                .withMapping(ArchiveConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .addDefaultInterceptors()
                .build();
        ArchiveConfig config = nothing.getConfigMapping(ArchiveConfig.class);
        assertThat(config.reading().open()).isFalse();
        assertThat(config.projection().group()).isEqualTo("archive-service");
        assertThat(config.projection().batchRecords()).isEqualTo(500);
        assertThat(config.projection().batchSources()).isEqualTo(12);
        assertThat(config.projection().firstBackOff()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.projection().longestBackOff()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.projection().publishTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.requests().every()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.requests().patience()).isEqualTo(Duration.ofSeconds(60));
    }
}
