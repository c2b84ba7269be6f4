package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.ParsedIssue;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@code org.broadsheet.issue.parsed.v1}.
 *
 * @param length UTF-16 units of the reading text
 * @param articleIds the whole set: an article of this issue that is not listed is withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueParsed(
        String issueId,
        String parseId,
        String parser,
        String language,
        int length,
        @Nullable WireNewspaper newspaper,
        @Nullable String date,
        @Nullable String edition,
        List<Page> pages,
        Map<String, String> hints,
        String receivedAt,
        WireMasthead masthead,
        List<String> articleIds,
        List<WireFinding> findings,
        List<WireCorrection> corrections,
        List<Run> ledger) {

    /** A printed page within the reading text. */
    public record Page(int number, int start, int end) {
        static Page from(ParsedIssue.PageRef page) {
            return new Page(page.number(), page.start(), page.end());
        }
    }

    /**
     * One ledger entry, written {@code [start, end, role, article]}: an issue may have half a million.
     *
     * @param article ordinal of the owning article, or -1
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end", "role", "article"})
    public record Run(int start, int end, String role, int article) {
        static Run from(LedgerEntry entry) {
            Integer owner = entry.article();
            return new Run(entry.start(), entry.end(), entry.role().wireName(), owner == null ? -1 : owner);
        }
    }

    public static IssueParsed from(ParsedIssue issue, ParseRun run) {
        Placement placement = Placement.from(issue.masthead(), run.hints());
        return new IssueParsed(
                issue.issueId(),
                run.parseId(),
                issue.parser(),
                issue.language(),
                issue.length(),
                placement.newspaper(),
                placement.date(),
                placement.edition(),
                issue.pages().stream().map(Page::from).toList(),
                run.hints(),
                run.receivedAt(),
                WireMasthead.from(issue.masthead()),
                issue.articles().stream().map(Article::articleId).toList(),
                issue.findings().stream().map(WireFinding::from).toList(),
                issue.corrections().stream().map(WireCorrection::from).toList(),
                issue.ledger().stream().map(Run::from).toList());
    }
}
