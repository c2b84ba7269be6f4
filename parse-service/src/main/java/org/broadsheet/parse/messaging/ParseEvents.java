package org.broadsheet.parse.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.wire.ArticleExtracted;
import org.broadsheet.parse.wire.IssueParsed;
import org.broadsheet.parse.wire.IssueRejected;
import org.broadsheet.parse.wire.Json;
import org.broadsheet.parse.wire.ParseRun;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of one parse, in the order in which they are published: the issue first, then its articles, then a
 * tombstone for each article that is known from before and is not found any more.
 */
final class ParseEvents {
    static final String SOURCE = "/broadsheet/parse-service";
    static final String ISSUE_PARSED = "org.broadsheet.issue.parsed.v1";
    static final String ISSUE_REJECTED = "org.broadsheet.issue.rejected.v1";
    static final String ARTICLE_EXTRACTED = "org.broadsheet.article.extracted.v1";
    static final String ARTICLE_WITHDRAWN = "org.broadsheet.article.withdrawn.v1";

    /** Room that a record's key, headers and framing need below the topic's limit. */
    private static final int FRAMING_BYTES = 64 << 10;

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final String topic;
    private final long mostRecordBytes;
    private final ParseRun run;
    private final TraceParent trace;
    private final String time;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

    private ParseEvents(String topic, long mostRecordBytes, ParseRun run, TraceParent trace, Instant now) {
        this.topic = topic;
        this.mostRecordBytes = mostRecordBytes;
        this.run = run;
        this.trace = trace;
        this.time = time(now);
    }

    /**
     * @param known article ids that earlier parses published
     * @param now the events' time
     */
    static List<ProducerRecord<String, byte[]>> of(
            ParseResult result,
            ParseRun run,
            TraceParent trace,
            Collection<String> known,
            String topic,
            long mostRecordBytes,
            Instant now) {
        ParseEvents events = new ParseEvents(topic, mostRecordBytes, run, trace, now);
        Set<String> withdrawn = new HashSet<>(known);
        switch (result) {
            case ParseResult.Parsed parsed -> withdrawn.removeAll(events.parsed(parsed.issue()));
            case ParseResult.Rejected rejected -> events.rejected(rejected);
        }
        withdrawn.stream().sorted().forEach(articleId -> events.add(ARTICLE_WITHDRAWN, articleId, null));
        return events.records;
    }

    /** The id of a parse: the same event read by the same parser has the same. */
    static String parseId(String eventId, String parserVersion) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((eventId + "\n" + parserVersion).getBytes(StandardCharsets.UTF_8));
            return IssueId.base32(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** RFC 3339 in UTC with milliseconds. */
    static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    private Set<String> parsed(ParsedIssue issue) {
        add(ISSUE_PARSED, issue.issueId(), Json.write(IssueParsed.from(issue, run)));
        Set<String> articleIds = new HashSet<>();
        for (ArticleExtracted article : ArticleExtracted.allOf(issue, run)) {
            add(ARTICLE_EXTRACTED, article.articleId(), Json.write(article));
            articleIds.add(article.articleId());
        }
        if (records.stream().anyMatch(this::tooLarge)) {
            records.clear();
            rejected(tooLargeToPublish(issue));
            return Set.of();
        }
        return articleIds;
    }

    private boolean tooLarge(ProducerRecord<String, byte[]> event) {
        return event.value() != null && event.value().length > mostRecordBytes - FRAMING_BYTES;
    }

    private static ParseResult.Rejected tooLargeToPublish(ParsedIssue issue) {
        return new ParseResult.Rejected(
                issue.issueId(),
                issue.parser(),
                List.of(
                        new ParseResult.Problem(
                                "too-large-to-publish",
                                0,
                                issue.length(),
                                "An article or the issue's ledger is larger than the broker takes; push the pages one by one.")));
    }

    private void rejected(ParseResult.Rejected rejected) {
        add(ISSUE_REJECTED, rejected.issueId(), Json.write(IssueRejected.from(rejected, run)));
    }

    private void add(String type, String key, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, value);
        Headers headers = event.headers();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_type", type);
        header(headers, "ce_source", SOURCE);
        header(headers, "ce_id", run.parseId() + "/" + key);
        header(headers, "ce_time", time);
        header(headers, "ce_subject", key);
        header(headers, "ce_parseid", run.parseId());
        header(headers, "broadsheet-receivedat", run.receivedAt());
        header(headers, TraceParent.HEADER, trace.value());
        if (value != null) {
            header(headers, "content-type", "application/json");
        }
        records.add(event);
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
