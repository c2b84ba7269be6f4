package org.broadsheet.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerSettingsTest {

    private final IngestConfig config = Settings.of(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy"})
    void refuseACompressionThatHangsInANativeExecutable(String compression) {
        assertThatThrownBy(() -> ProducerSettings.of(Map.of("compression.type", compression), config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kafka.compression.type=" + compression)
                .hasMessageContaining("Use lz4");
    }

    @Test
    void keepWhatDurabilityRestsOn() {
        Map<String, Object> settings =
                ProducerSettings.of(Map.of("acks", "0", "enable.idempotence", "false", "linger.ms", "20"), config);

        assertThat(settings)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .containsEntry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 32 << 20)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000)
                .containsEntry(ProducerConfig.LINGER_MS_CONFIG, "20");
    }
}
