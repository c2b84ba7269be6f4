package org.broadsheet.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.archive.projection.Fact;
import org.jspecify.annotations.Nullable;

/** Reads the record of a topic as a fact. What is not the event that the topic promises is told by an exception. */
final class EventReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    /** PostgreSQL keeps no U+0000 in text; OCR output has none, so it is replaced by U+FFFD, which keeps all offsets. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

    private EventReader() {}

    /** A fact; none for a request that was taken back before it was met. */
    static Optional<Fact> read(ConsumerRecord<byte[], byte[]> message) throws UnreadableEventException {
        if (message.value() == null && message.topic().equals(Topic.CORRECTIONS.topicName())) {
            return Optional.of(undone(message));
        }
        if (message.value() == null && message.topic().equals(Topic.PARSE_REQUESTS.topicName())) {
            return Optional.empty();
        }
        return Optional.of(fact(message));
    }

    private static Fact fact(ConsumerRecord<byte[], byte[]> message) throws UnreadableEventException {
        CloudEvent event = CloudEvent.from(message);
        return switch (event.type()) {
            case EventTypes.ISSUE_RECEIVED -> received(event);
            case EventTypes.ISSUE_PARSED -> parsed(event);
            case EventTypes.ISSUE_REJECTED -> rejected(event);
            case EventTypes.ARTICLE_EXTRACTED -> extracted(event);
            case EventTypes.ARTICLE_WITHDRAWN -> withdrawn(event);
            case EventTypes.PARSE_REQUESTED -> requested(event);
            case EventTypes.ARTICLE_CORRECTED -> corrected(event);
            default ->
                throw new UnreadableEventException(
                        "The topic " + message.topic() + " has no events of the type " + event.type());
        };
    }

    private static Fact received(CloudEvent event) throws UnreadableEventException {
        return new Fact.IssueReceived(
                event.issueId(),
                event.id(),
                event.time(),
                event.hints(),
                event.headers().get("broadsheet-subject"),
                event.required("content-type"),
                event.body());
    }

    private static Fact parsed(CloudEvent event) throws UnreadableEventException {
        IssueParsed parsed = json(event, IssueParsed.class);
        String document = document(event);
        String issueId = sameIssue(event, parsed.issueId());
        Map<String, String> hints = parsed.hints() == null ? new HashMap<>() : parsed.hints();
        return new Fact.IssueRead(
                issueId,
                present("parseId", parsed.parseId()),
                CloudEvent.instant("receivedAt", present("receivedAt", parsed.receivedAt())),
                event.time(),
                false,
                parsed.parser(),
                parsed.language(),
                parsed.newspaper() == null ? null : parsed.newspaper().slug(),
                parsed.newspaper() == null ? null : parsed.newspaper().title(),
                parsed.date(),
                parsed.edition(),
                parsed.cn(),
                parsed.issueNumber(),
                parsed.pageCount(),
                parsed.pageNumbers(),
                parsed.printsTitle() || hints.containsKey("page") || document.contains("\"page-header\""),
                present("articleIds", parsed.articleIds()),
                document);
    }

    private static Fact rejected(CloudEvent event) throws UnreadableEventException {
        IssueParsed rejected = json(event, IssueParsed.class);
        return new Fact.IssueRead(
                sameIssue(event, rejected.issueId()),
                present("parseId", rejected.parseId()),
                CloudEvent.instant("receivedAt", present("receivedAt", rejected.receivedAt())),
                event.time(),
                true,
                rejected.parser(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                List.of(),
                document(event));
    }

    private static Fact extracted(CloudEvent event) throws UnreadableEventException {
        ArticleExtracted article = json(event, ArticleExtracted.class);
        if (!event.key().equals(article.articleId())) {
            throw new UnreadableEventException(
                    "The key is " + event.key() + ", the article's id is " + article.articleId());
        }
        return new Fact.ArticleExtracted(
                sameIssue(event, article.issueId()),
                event.key(),
                present("parseId", article.parseId()),
                CloudEvent.instant("receivedAt", present("receivedAt", article.receivedAt())),
                event.time(),
                article.page(),
                article.start(),
                article.end(),
                document(event));
    }

    private static Fact withdrawn(CloudEvent event) throws UnreadableEventException {
        return new Fact.ArticleWithdrawn(event.issueId(), event.key(), event.required("ce_parseid"), event.time());
    }

    private static Fact requested(CloudEvent event) throws UnreadableEventException {
        ParseRequested request = json(event, ParseRequested.class);
        return new Fact.ParseRequested(
                sameIssue(event, request.issueId()),
                present("requestId", request.requestId()),
                event.time(),
                request.requestedBy(),
                present("reason", request.reason()),
                request.requestedBy() == null ? Map.of() : request.hints(),
                document(event));
    }

    private static Fact corrected(CloudEvent event) throws UnreadableEventException {
        ArticleCorrected correction = json(event, ArticleCorrected.class);
        if (correction.original() == null || correction.original().isEmpty()) {
            throw new UnreadableEventException("The correction does not say which text it replaces");
        }
        return new Fact.CorrectionMade(
                sameIssue(event, correction.issueId()),
                present("correctionId", correction.correctionId()),
                correction.start(),
                correction.end(),
                correction.original(),
                present("replacement", correction.replacement()),
                present("who", correction.who()),
                when(correction.when(), event.time()),
                correction.why());
    }

    private static Instant when(@Nullable String when, Instant otherwise) throws UnreadableEventException {
        return when == null ? otherwise : CloudEvent.instant("when", when);
    }

    /** A tombstone may come without any header: the broker's tools write such. */
    private static Fact undone(ConsumerRecord<byte[], byte[]> message) throws UnreadableEventException {
        String key = message.key() == null ? "" : new String(message.key(), UTF_8);
        if (!key.matches("[a-z2-7]{26}-.+")) {
            throw new UnreadableEventException("The key is not an issue id and a correction id: " + key);
        }
        return new Fact.CorrectionUndone(key.substring(0, 26), key.substring(27));
    }

    private static String sameIssue(CloudEvent event, @Nullable String issueId) throws UnreadableEventException {
        String keyed = event.issueId();
        if (!keyed.equals(issueId)) {
            throw new UnreadableEventException("The key is " + event.key() + ", the issue's id is " + issueId);
        }
        return keyed;
    }

    private static <T> T present(String name, @Nullable T value) throws UnreadableEventException {
        if (value == null) {
            throw new UnreadableEventException("The field " + name + " is missing");
        }
        return value;
    }

    private static <T> T json(CloudEvent event, Class<T> type) throws UnreadableEventException {
        byte[] body = event.body();
        try {
            T value = JSON.readValue(body, type);
            return present("the object itself", value);
        } catch (IOException fault) {
            throw new UnreadableEventException("The value is no " + event.type() + ": " + fault.getMessage(), fault);
        }
    }

    private static String document(CloudEvent event) throws UnreadableEventException {
        String text = new String(event.body(), UTF_8);
        return text.contains("\\u0000") ? NUL.matcher(text).replaceAll("$1\\\\ufffd") : text;
    }
}
