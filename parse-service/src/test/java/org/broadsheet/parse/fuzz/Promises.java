package org.broadsheet.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Paragraph;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;

/** What the parser promises of any bytes whatever. */
final class Promises {
    /** Generous, because a fuzzer's instrumentation slows the parser down many times; what it catches is more than linear time. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int SHORT_INPUT = 256 * 1024;

    private Promises() {}

    static void check(byte[] bytes) {
        RawIssue raw = issue(bytes);
        long started = System.nanoTime();
        ParseResult result = Parser.parse(raw);
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        switch (result) {
            case ParseResult.Parsed parsed -> checkIssue(parsed.issue());
            case ParseResult.Rejected rejected ->
                assertThat(rejected.problems()).isNotEmpty();
        }
        if (bytes.length <= SHORT_INPUT) {
            assertThat(taken).isLessThan(LONGEST);
        }
        assertThat(Parser.parse(raw)).as("the same bytes, the same result").isEqualTo(result);
    }

    private static RawIssue issue(byte[] bytes) {
        List<RawIssue.Page> pages = List.of(new RawIssue.Page("page.md", "text/markdown", bytes));
        return new RawIssue(IssueId.of(pages), pages, Hints.none());
    }

    private static void checkIssue(ParsedIssue issue) {
        int at = 0;
        for (LedgerEntry entry : issue.ledger()) {
            assertThat(entry.start())
                    .as("the ledger has neither gap nor overlap")
                    .isEqualTo(at);
            at = entry.end();
            Integer article = entry.article();
            assertThat(article == null || article < issue.articles().size())
                    .as("an entry's article exists")
                    .isTrue();
        }
        assertThat(at).as("the ledger covers the text").isEqualTo(issue.length());
        for (Article article : issue.articles()) {
            assertThat(article.confidence()).isBetween(0.0, 1.0);
            for (Paragraph paragraph : article.paragraphs()) {
                for (Span span : paragraph.spans()) {
                    assertThat(span.end()).isLessThanOrEqualTo(issue.length());
                }
            }
        }
        issue.findings().forEach(finding -> assertThat(finding.end()).isBetween(finding.start(), issue.length()));
        issue.corrections()
                .forEach(correction -> assertThat(correction.end()).isBetween(correction.start(), issue.length()));
    }

    static void check(String text) {
        check(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParseResult parse(String text) {
        return Parser.parse(issue(text.getBytes(StandardCharsets.UTF_8)));
    }
}
