package org.broadsheet.parse.messaging;

import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParseResult.Problem;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;

/** Reads one raw issue with the parser, within the limits, and makes its events. */
@ApplicationScoped
class IssueReading {
    private final ParseConfig config;
    private final ParseMetrics metrics;
    private final BiFunction<RawIssue, List<Span>, ParseResult> parser;
    private final Clock clock = Clock.systemUTC();

    @Inject
    IssueReading(ParseConfig config, ParseMetrics metrics) {
        this(config, metrics, Parser::parse);
    }

    /**
     * @param parser of whatever version: the events of several stand beside each other during an upgrade
     */
    IssueReading(ParseConfig config, ParseMetrics metrics, BiFunction<RawIssue, List<Span>, ParseResult> parser) {
        this.config = config;
        this.metrics = metrics;
        this.parser = parser;
    }

    List<ProducerRecord<String, byte[]>> events(
            RawIssue raw, List<Span> boundaries, ReadingCause cause, Collection<String> known) {
        Timer.Sample started = metrics.start();
        ParseResult result = withinLimits(raw) ? parser.apply(raw, boundaries) : tooLarge(raw);
        List<ProducerRecord<String, byte[]>> events = ParseEvents.of(
                result,
                cause.run(version(result)),
                cause.trace(),
                known,
                config.topics().articles(),
                config.limits().record().asLongValue(),
                clock.instant());
        metrics.read(result, started);
        return events;
    }

    private static String version(ParseResult result) {
        return switch (result) {
            case ParseResult.Parsed(var issue) -> issue.parser();
            case ParseResult.Rejected rejected -> rejected.parser();
        };
    }

    private boolean withinLimits(RawIssue raw) {
        long sum = 0;
        for (RawIssue.Page page : raw.pages()) {
            sum += page.bytes().length;
            if (page.bytes().length > config.limits().page().asLongValue()) {
                return false;
            }
        }
        return sum <= config.limits().issue().asLongValue();
    }

    private ParseResult tooLarge(RawIssue raw) {
        String message =
                "A page has more than " + config.limits().page().asLongValue() + " bytes, or all pages together"
                        + " more than " + config.limits().issue().asLongValue() + "; push the pages one by one.";
        return new ParseResult.Rejected(
                raw.issueId(), Parser.VERSION, List.of(new Problem("too-large", 0, 0, message)));
    }
}
