package org.broadsheet.parse.document;

import java.util.List;

/**
 * A whole raw issue as it was read.
 *
 * @param issueId 26 characters of lower-case base32
 * @param parser version of the parser
 * @param language BCP 47: zh-Hans, zh-Hant, en …
 * @param length UTF-16 units of the reading text; the ledger covers exactly these
 */
public record ParsedIssue(
        String issueId,
        String parser,
        String language,
        int length,
        Masthead masthead,
        List<PageRef> pages,
        List<Article> articles,
        List<Correction> corrections,
        List<Finding> findings,
        List<LedgerEntry> ledger) {
    public ParsedIssue {
        pages = List.copyOf(pages);
        articles = List.copyOf(articles);
        corrections = List.copyOf(corrections);
        findings = List.copyOf(findings);
        ledger = List.copyOf(ledger);
    }

    /**
     * A printed page within the raw issue.
     *
     * @param number as printed or counted, from 1
     * @param start offset of its first UTF-16 unit
     * @param end offset after its last
     */
    public record PageRef(int number, int start, int end) {}
}
