package org.broadsheet.archive.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that read as sentences: {@code Facts.of("a").pushed(1)…}. Times are minutes of one morning. */
final class Facts {
    private static final Instant MORNING = Instant.parse("2031-04-05T06:00:00Z");
    private final String issueId;
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable String newspaper = "hechengwanbao";
    private @Nullable String title = "禾城晚报";
    private @Nullable LocalDate date = LocalDate.parse("2031-04-05");
    private @Nullable String cn = "CN33-0999";
    private List<Integer> pages = List.of(1);

    private Facts(String issueId) {
        this.issueId = issueId;
    }

    static Facts of(String letter) {
        return new Facts(letter.repeat(26));
    }

    static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }

    String issueId() {
        return issueId;
    }

    Facts printing(@Nullable String newspaper, @Nullable String title, @Nullable String cn, int page) {
        this.newspaper = newspaper;
        this.title = title;
        this.cn = cn;
        this.pages = List.of(page);
        return this;
    }

    Facts undated() {
        this.date = null;
        return this;
    }

    Facts pushed(int minute, Map<String, String> hints) {
        String eventId = "push-" + issueId.charAt(0) + hints.hashCode();
        facts.add(new Fact.IssueReceived(
                issueId, eventId, minute(minute), hints, "scanner-1", "text/markdown", issueId.getBytes(UTF_8)));
        return this;
    }

    /** A reading in answer to the push of {@code minute}, with articles that begin at these offsets. */
    Facts read(String parseId, int minute, int... offsets) {
        List<String> ids = new ArrayList<>();
        for (int offset : offsets) {
            ids.add(issueId + "-" + offset);
        }
        facts.add(new Fact.IssueRead(
                issueId,
                parseId,
                minute(minute),
                minute(minute).plusSeconds(1),
                false,
                "1.0.0",
                "zh-Hans",
                newspaper,
                title,
                date,
                null,
                cn,
                8123,
                4,
                pages,
                true,
                ids,
                "{\"issueId\":\"" + issueId + "\"}"));
        for (int index = 0; index < offsets.length; index++) {
            facts.add(article(parseId, minute, index, offsets[index]));
        }
        return this;
    }

    private Fact article(String parseId, int minute, int ordinal, int offset) {
        String id = issueId + "-" + offset;
        return new Fact.ArticleExtracted(
                issueId,
                id,
                parseId,
                minute(minute),
                minute(minute).plusSeconds(1),
                pages.getFirst(),
                offset,
                offset + 90,
                """
                {"issueId":"%s","articleId":"%s","parseId":"%s","page":%d,"ordinal":%d,"genre":"news","language":"zh-Hans",
                 "headline":"河堤修复第%d段","byline":{"raw":"(记者 方小禾)","people":[{"name":"方小禾","role":"记者"}],"spans":[]},
                 "kickers":[],"subtitles":[],"captions":[],"corrections":[],"findings":[],"confidence":0.9,
                 "paragraphs":[{"kind":"body","text":"河堤昨曰全线修复，市民重回河边。","spans":[[%d,%d]]}],
                 "start":%d,"end":%d}""".formatted(
                                issueId,
                                id,
                                parseId,
                                pages.getFirst(),
                                ordinal,
                                ordinal,
                                offset + 20,
                                offset + 40,
                                offset,
                                offset + 90));
    }

    Facts rejected(String parseId, int minute) {
        facts.add(new Fact.IssueRead(
                issueId,
                parseId,
                minute(minute),
                minute(minute).plusSeconds(1),
                true,
                "1.0.0",
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
                "{\"problems\":[]}"));
        return this;
    }

    Facts withdrawn(String parseId, int minute, int offset) {
        facts.add(new Fact.ArticleWithdrawn(
                issueId, issueId + "-" + offset, parseId, minute(minute).plusSeconds(2)));
        return this;
    }

    /** 昨曰 → 昨日 in the article that begins there. */
    Facts corrected(String correctionId, int minute, int offset) {
        facts.add(new Fact.CorrectionMade(
                issueId, correctionId, offset + 22, offset + 24, "昨曰", "昨日", "curator-1", minute(minute), "错字"));
        return this;
    }

    Facts undone(String correctionId) {
        facts.add(new Fact.CorrectionUndone(issueId, correctionId));
        return this;
    }

    Facts requested(String requestId, int minute, Map<String, String> hints) {
        facts.add(new Fact.ParseRequested(
                issueId, requestId, minute(minute), "curator-1", "placed by hand", hints, "{}"));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }
}
