package org.broadsheet.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.broadsheet.parse.configuration.Configs;
import org.broadsheet.parse.configuration.ParseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {
    private static final ParseConfig CONFIG = Configs.of(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy"})
    void refusesCompressionThatHangsInANativeExecutable(String compression) {
        assertThatThrownBy(() -> KafkaSettings.producer(Map.of("compression.type", compression), CONFIG, "c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kafka.compression.type=" + compression + " is refused")
                .hasMessageContaining("lz4");
    }

    @Test
    void letsAnOperatorSecureTheConnection() {
        Map<String, Object> operators =
                Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SSL", "compression.type", "gzip");
        assertThat(KafkaSettings.producer(operators, CONFIG, "c"))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("compression.type", "gzip");
        assertThat(KafkaSettings.consumer(operators, CONFIG, "c"))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "kafka:9093");
    }

    @Test
    void letsNoOneWeakenWhatDurabilityAndMemoryRestOn() {
        Map<String, Object> operators = Map.of(
                "acks", "1",
                "enable.idempotence", "false",
                "enable.auto.commit", "true",
                "max.poll.records", "500",
                "auto.offset.reset", "latest");
        assertThat(KafkaSettings.producer(operators, CONFIG, "c"))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("compression.type", "lz4");
        assertThat(KafkaSettings.consumer(operators, CONFIG, "c"))
                .containsEntry("enable.auto.commit", false)
                .containsEntry("max.poll.records", 1)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("fetch.max.bytes", 16 << 20)
                .containsEntry("group.id", "parse-service");
    }
}
