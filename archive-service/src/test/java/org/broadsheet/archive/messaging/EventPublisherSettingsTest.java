package org.broadsheet.archive.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPublisherSettingsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy"})
    void refusesACompressionThatHangsInANativeExecutable(String compression) {
        Map<String, Object> operators = Map.of(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);

        assertThatThrownBy(() -> EventPublisher.settings(operators, TIMEOUT))
                .hasMessageContaining("kafka.compression.type=" + compression)
                .hasMessageContaining("Use lz4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4", "gzip", "none"})
    void takesTheOperatorsCompression(String compression) {
        Map<String, Object> operators = Map.of(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);

        assertThat(EventPublisher.settings(operators, TIMEOUT))
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
    }

    @Test
    void packsWithLz4WhereNothingIsAsked() {
        assertThat(EventPublisher.settings(Map.of(), TIMEOUT))
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }
}
