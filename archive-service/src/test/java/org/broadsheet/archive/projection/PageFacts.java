package org.broadsheet.archive.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the topics say of one page the size of the sample's: 16 KB in five articles. The same number gives the same page. */
final class PageFacts {
    static final int ARTICLES = 5;
    private static final Instant BEGINNING = Instant.parse("2031-01-01T00:00:00Z");
    private static final int PAGES_A_DAY = 4;
    private static final int NEWSPAPERS = 20;
    private static final int CHARACTERS = 1_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final int number;
    private final Random random;
    private final String issueId;

    PageFacts(int number) {
        this.number = number;
        this.random = new Random(number);
        this.issueId = id();
    }

    /** Even over the alphabet, as the digest of the page's bytes is. */
    private String id() {
        StringBuilder id = new StringBuilder();
        while (id.length() < 26) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    String issueId() {
        return issueId;
    }

    String articleId(int ordinal) {
        return issueId + "-" + ordinal * CHARACTERS;
    }

    String issueKey() {
        return newspaper() + "/" + date() + "/";
    }

    private String newspaper() {
        return "paper-" + number / PAGES_A_DAY % NEWSPAPERS;
    }

    private LocalDate date() {
        return LocalDate.of(1950, 1, 1).plusDays(number / (PAGES_A_DAY * NEWSPAPERS));
    }

    private Instant at(int seconds) {
        return BEGINNING.plusSeconds(number + seconds);
    }

    Fact received() {
        byte[] bytes = text(ARTICLES * CHARACTERS).getBytes(UTF_8);
        return new Fact.IssueReceived(issueId, "push-" + number, at(0), Map.of(), "scanner", "text/markdown", bytes);
    }

    List<Fact> read() {
        List<String> ids = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (int ordinal = 0; ordinal < ARTICLES; ordinal++) {
            ids.add(articleId(ordinal));
        }
        facts.add(new Fact.IssueRead(
                issueId,
                "parse-1",
                at(0),
                at(1),
                false,
                "1.0.0",
                "zh-Hans",
                newspaper(),
                newspaper(),
                date(),
                null,
                null,
                1,
                PAGES_A_DAY,
                List.of(1 + number % PAGES_A_DAY),
                true,
                ids,
                "{\"ledger\":\"" + text(CHARACTERS) + "\"}"));
        for (int ordinal = 0; ordinal < ARTICLES; ordinal++) {
            facts.add(article(ordinal));
        }
        return facts;
    }

    private Fact article(int ordinal) {
        String document = """
                {"issueId":"%s","articleId":"%s","ordinal":%d,"genre":"news","language":"zh-Hans","headline":"%s",\
                "byline":{"people":[{"name":"方小禾"}]},"corrections":[],"confidence":0.9,\
                "paragraphs":[{"kind":"body","text":"%s","spans":[]}]}""".formatted(issueId, articleId(ordinal), ordinal, text(16), text(CHARACTERS));
        int start = ordinal * CHARACTERS;
        return new Fact.ArticleExtracted(
                issueId,
                articleId(ordinal),
                "parse-1",
                at(0),
                at(1),
                1 + number % PAGES_A_DAY,
                start,
                start + CHARACTERS,
                document);
    }

    /** Of the commonest 2,000 characters or so, which is about as hard to compress as a newspaper's text. */
    private String text(int characters) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < characters; index++) {
            text.append((char) ('一' + 10 * (int) (2_000 * random.nextDouble() * random.nextDouble())));
        }
        return text.toString();
    }
}
