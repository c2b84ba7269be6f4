package org.broadsheet.parse.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParseConfigTest {
    private final ParseConfig config = Configs.of(Map.of());

    @Test
    void hasLimitsThatIngestKeepsToo() {
        assertThat(config.limits().page().asLongValue()).isEqualTo(8 << 20);
        assertThat(config.limits().issue().asLongValue()).isEqualTo(24 << 20);
        assertThat(config.limits().pages()).isEqualTo(500);
        assertThat(config.limits().record().asLongValue()).isEqualTo(32 << 20);
    }

    @Test
    void readsOnEveryProcessorForABoundedTime() {
        assertThat(config.consumer().enabled()).isTrue();
        assertThat(config.consumer().threads()).isEmpty();
        assertThat(config.consumer().fetch().asLongValue()).isEqualTo(16 << 20);
        assertThat(config.consumer().window()).isEqualTo(8);
        assertThat(config.consumer().drain()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.parse().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.parse().attempts()).isEqualTo(2);
        assertThat(config.parse().stuckLimit()).isEqualTo(4);
    }

    @Test
    void publishesWithPatience() {
        assertThat(config.delivery().timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.delivery().pause()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.delivery().longestPause()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void usesTheTopicsThatAllServicesAgreeOn() {
        assertThat(config.topics().rawIssues()).isEqualTo("raw-issues");
        assertThat(config.topics().articles()).isEqualTo("articles");
        assertThat(config.topics().parseRequests()).isEqualTo("parse-requests");
        assertThat(config.topics().deadLetterSuffix()).isEqualTo("-dead-letter");
    }

    @Test
    void asksTheArchiveOfTheSameMachineWithoutAToken() {
        assertThat(config.archive().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(config.archive().token()).isEmpty();
        assertThat(config.archive().timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.archive().attempts()).isEqualTo(8);
        assertThat(config.archive().pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void previewsAFewPagesAtOnce() {
        assertThat(config.preview().concurrent()).isEqualTo(4);
        assertThat(config.preview().retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }
}
