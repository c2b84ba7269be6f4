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
        assertThat(config.opensearch().url()).hasToString("http://127.0.0.1:9200");
        assertThat(config.opensearch().username()).isEmpty();
        assertThat(config.opensearch().password()).isEmpty();
        assertThat(config.opensearch().alias()).isEqualTo("articles");
        assertThat(config.opensearch().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.opensearch().requestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.opensearch().retryAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.opensearch().shards()).isEqualTo(1);
        assertThat(config.opensearch().replicas()).isZero();
        assertThat(config.opensearch().follow()).isTrue();
        assertThat(config.opensearch().bulkSize()).isEqualTo(300);
        assertThat(config.opensearch().bulksAtOnce()).isEqualTo(2);
        assertThat(config.opensearch().followEvery()).isEqualTo(Duration.ofMillis(300));
        assertThat(config.opensearch().longestBackOff()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.opensearch().keepReplaced()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.opensearch().reconcileEvery()).isEqualTo(Duration.ofHours(6));
    }
}
