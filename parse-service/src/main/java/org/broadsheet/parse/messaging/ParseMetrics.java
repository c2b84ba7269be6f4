package org.broadsheet.parse.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.Finding;
import org.broadsheet.parse.document.ParseResult;

/** What an operator watches: issues read and rejected, articles, findings by code, seconds per issue, dead letters. */
// There before the first scrape, not with the first record.
@Startup
@Singleton
class ParseMetrics {
    private final MeterRegistry registry;
    private final Counter parsed;
    private final Counter rejected;
    private final Counter articles;
    private final Timer duration;

    ParseMetrics(MeterRegistry registry, ParseConfig config) {
        this.registry = registry;
        this.parsed = Counter.builder("broadsheet.issues.parsed")
                .description("Raw issues that were read")
                .register(registry);
        this.rejected = Counter.builder("broadsheet.issues.rejected")
                .description("Raw issues in which nothing could be read")
                .register(registry);
        this.articles = Counter.builder("broadsheet.articles.extracted")
                .description("Articles found in raw issues")
                .register(registry);
        this.duration = Timer.builder("broadsheet.parse.duration")
                .description("Time from a raw issue's bytes to its events")
                .publishPercentileHistogram()
                .register(registry);
        // An alert on a counter that appears with its first count would miss that count.
        deadLetters(config.topics().rawIssues());
        deadLetters(config.topics().parseRequests());
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void read(ParseResult result, Timer.Sample started) {
        started.stop(duration);
        switch (result) {
            case ParseResult.Parsed(var issue) -> {
                parsed.increment();
                articles.increment(issue.articles().size());
                issue.findings().forEach(this::found);
            }
            case ParseResult.Rejected ignored -> rejected.increment();
        }
    }

    void deadLetter(String topic) {
        deadLetters(topic).increment();
    }

    private Counter deadLetters(String topic) {
        return Counter.builder("broadsheet.dead.letters")
                .description("Records set aside because they could not be read")
                .tag("topic", topic)
                .register(registry);
    }

    private void found(Finding finding) {
        Counter.builder("broadsheet.findings")
                .description("Findings of the parser by code")
                .tag("code", finding.code())
                .register(registry)
                .increment();
    }
}
