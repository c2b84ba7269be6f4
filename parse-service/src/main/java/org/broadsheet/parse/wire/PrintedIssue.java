package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.ParsedIssue;
import org.jspecify.annotations.Nullable;

/**
 * A parsed issue as one JSON object: a line of the command line, the answer of the preview.
 *
 * @param source file name, or absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintedIssue(
        @Nullable String source,
        String issueId,
        String parser,
        String language,
        WireMasthead masthead,
        List<PrintedArticle> articles,
        List<WireCorrection> corrections,
        List<WireFinding> findings,
        List<Entry> ledger) {

    /**
     * One stretch of the source and its only role.
     *
     * @param article ordinal of the article that owns it, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            int start, int end, String role, @Nullable Integer article) {
        static Entry from(LedgerEntry entry) {
            return new Entry(entry.start(), entry.end(), entry.role().wireName(), entry.article());
        }
    }

    public static PrintedIssue from(@Nullable String source, ParsedIssue issue) {
        return new PrintedIssue(
                source,
                issue.issueId(),
                issue.parser(),
                issue.language(),
                WireMasthead.from(issue.masthead()),
                issue.articles().stream().map(PrintedArticle::from).toList(),
                issue.corrections().stream().map(WireCorrection::from).toList(),
                issue.findings().stream().map(WireFinding::from).toList(),
                issue.ledger().stream().map(Entry::from).toList());
    }
}
