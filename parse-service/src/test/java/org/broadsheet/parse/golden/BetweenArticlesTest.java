package org.broadsheet.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;
import org.junit.jupiter.api.Test;

/** What stands between the lines of an article is not in it, but a curator's word goes before all. */
class BetweenArticlesTest {
    private static final String EAR = "Weather: Flurries. High 2, low -5. Details, Page 2";

    private static final String PAGE = """
            # THE ALDER VALE GAZETTE

            Monday, March 4, 2019 · $1.00

            Weather: Flurries. High 2, low -5. Details, Page 2

            # Bridge reopens after nine weeks of repairs

            By Nora Fields

            ALDER VALE — The Main Street bridge reopened to traffic on Sunday, two weeks ahead of plan, to horns and applause.

            Drivers lined up before dawn. "I have missed my shortcut," said Walt Deming, who crossed first.
            """;

    @Test
    void theWeathersEarIsNoArticle() {
        ParsedIssue issue = parse(List.of());

        assertThat(issue.articles())
                .extracting(Article::headline)
                .containsExactly("Bridge reopens after nine weeks of repairs");
        assertThat(roleOf(issue, EAR)).isEqualTo(Role.FURNITURE);
    }

    @Test
    void aCuratorsArticleHoldsAllOfItsSpan() {
        ParsedIssue issue = parse(List.of(new Span(PAGE.indexOf(EAR), PAGE.length() - 1)));

        assertThat(issue.articles()).hasSize(1);
        assertThat(roleOf(issue, EAR).owner()).isEqualTo(Role.Owner.ARTICLE);
    }

    private static ParsedIssue parse(List<Span> boundaries) {
        List<RawIssue.Page> pages =
                List.of(new RawIssue.Page("page", "text/markdown", PAGE.getBytes(StandardCharsets.UTF_8)));
        return switch (Parser.parse(new RawIssue(IssueId.of(pages), pages, Hints.none()), boundaries)) {
            case ParseResult.Parsed parsed -> parsed.issue();
            case ParseResult.Rejected rejected -> throw new AssertionError("Rejected: " + rejected.problems());
        };
    }

    private static Role roleOf(ParsedIssue issue, String line) {
        return issue.ledger().stream()
                .filter(entry -> entry.start() <= PAGE.indexOf(line) && PAGE.indexOf(line) < entry.end())
                .map(LedgerEntry::role)
                .findFirst()
                .orElseThrow();
    }
}
