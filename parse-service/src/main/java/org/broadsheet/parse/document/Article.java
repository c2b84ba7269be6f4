package org.broadsheet.parse.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param ordinal place in the issue, from 0
 * @param articleId issueId, a hyphen, and the offset of the article's first character
 * @param page printed page number, from 1
 * @param kickers lines above the headline
 * @param subtitles lines below the headline
 * @param column standing rubric
 * @param confidence 0.0 to 1.0, calibrated: of the articles told 0.9, nine in ten are right
 * @param findings ids of the findings that concern it
 */
public record Article(
        int ordinal,
        String articleId,
        int page,
        Genre genre,
        List<String> kickers,
        @Nullable String headline,
        List<String> subtitles,
        @Nullable Series series,
        @Nullable String column,
        @Nullable Byline byline,
        List<Paragraph> paragraphs,
        List<Caption> captions,
        @Nullable Signature signature,
        @Nullable Jump jump,
        double confidence,
        List<String> findings) {
    public Article {
        kickers = List.copyOf(kickers);
        subtitles = List.copyOf(subtitles);
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        findings = List.copyOf(findings);
    }
}
