package org.broadsheet.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;
import org.broadsheet.stack.LocalKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rolling upgrade: a version and the next one in the same group, each reading a part of the issues. */
class UpgradeTest {
    private static final String NEXT = "99.0.0";

    @Test
    void readsEveryIssueWholeByOneVersionOrTheOther(@TempDir Path dir) {
        try (LocalKafka kafka = LocalKafka.start(dir);
                Broker broker = new Broker(kafka.bootstrapServers())) {
            List<Push> pushes = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                pushes.add(Push.of(Push.page(5000 + i)));
            }
            try (ReadingService old = ReadingService.start(kafka.bootstrapServers(), "version-n")) {
                old.awaitJoined();
                broker.push(pushes.subList(0, 100).toArray(Push[]::new));
                try (ReadingService next =
                        ReadingService.start(kafka.bootstrapServers(), "version-n-plus-1", UpgradeTest::nextVersion)) {
                    next.awaitJoined();
                    broker.push(pushes.subList(100, 200).toArray(Push[]::new));
                    broker.await("articles", 1, message -> isOf(NEXT, Broker.headers(message)));
                    old.close();
                    broker.push(pushes.subList(200, 300).toArray(Push[]::new));
                    Readings readings = new Readings(pushes);
                    broker.awaitUntil("articles", readings::take);
                    assertThat(readings.versions).containsExactlyInAnyOrder(Parser.VERSION, NEXT);
                }
            }
        }
    }

    @Test
    void namesTheReadingsOfTwoVersionsDifferently() {
        assertThat(ParseEvents.parseId("event", "1.0.0"))
                .isEqualTo(ParseEvents.parseId("event", "1.0.0"))
                .isNotEqualTo(ParseEvents.parseId("event", NEXT))
                .matches("[a-z2-7]{26}");
    }

    private static boolean isOf(String version, Map<String, String> headers) {
        return ParseEvents.parseId("event-of-" + headers.getOrDefault("ce_subject", ""), version)
                .equals(headers.get("ce_parseid"));
    }

    /** Reads as this version does, but for the last article, which it takes for something else. */
    private static ParseResult nextVersion(RawIssue raw, List<Span> boundaries) {
        return switch (Parser.parse(raw, boundaries)) {
            case ParseResult.Parsed(var issue) ->
                new ParseResult.Parsed(new ParsedIssue(
                        issue.issueId(),
                        NEXT,
                        issue.language(),
                        issue.length(),
                        issue.masthead(),
                        issue.pages(),
                        issue.articles().subList(0, Math.max(0, issue.articles().size() - 1)),
                        issue.corrections(),
                        issue.findings(),
                        issue.ledger()));
            case ParseResult.Rejected rejected -> rejected;
        };
    }

    /** The readings of all issues, each whole when the articles that its issue.parsed lists are there under its parseId. */
    private static final class Readings {
        private final Set<String> expected = new HashSet<>();
        private final Map<String, Set<String>> missingByParse = new HashMap<>();
        private final Set<String> whole = new HashSet<>();
        private final Set<String> versions = new TreeSet<>();

        private Readings(List<Push> pushes) {
            pushes.forEach(push -> expected.add(push.key()));
        }

        private boolean take(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> message) {
            JsonNode value = Broker.json(message);
            String parseId = value.path("parseId").asText();
            assertThat(Broker.headers(message)).containsEntry("ce_parseid", parseId);
            if (value.has("articleIds")) {
                Set<String> articles = new HashSet<>();
                value.path("articleIds").forEach(id -> articles.add(id.asText()));
                missingByParse.put(parseId, articles);
                versions.add(value.path("parser").asText());
            } else {
                assertThat(missingByParse).containsKey(parseId);
                missingByParse.getOrDefault(parseId, Set.of()).remove(message.key());
            }
            if (missingByParse.getOrDefault(parseId, Set.of()).isEmpty()) {
                whole.add(value.path("issueId").asText());
            }
            return whole.equals(expected);
        }
    }
}
