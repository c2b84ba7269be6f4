package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Finding;
import org.broadsheet.parse.document.ParsedIssue;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@code org.broadsheet.article.extracted.v1}: one article, readable without any other event.
 *
 * @param date ISO date of the issue
 * @param findings those that concern this article, whole
 * @param corrections those that lie inside this article
 * @param start offset of the article's first UTF-16 unit in the reading text
 * @param end offset after its last; other articles may stand in between
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleExtracted(
        String issueId,
        String articleId,
        String parseId,
        String parser,
        String receivedAt,
        @Nullable WireNewspaper newspaper,
        @Nullable String date,
        @Nullable String edition,
        int page,
        String language,
        int ordinal,
        String genre,
        List<String> kickers,
        @Nullable String headline,
        List<String> subtitles,
        @Nullable WireSeries series,
        @Nullable String column,
        @Nullable WireByline byline,
        List<WireParagraph> paragraphs,
        List<WireCaption> captions,
        @Nullable WireSignature signature,
        @Nullable WireJump jump,
        double confidence,
        List<WireFinding> findings,
        List<WireCorrection> corrections,
        int start,
        int end) {

    /** All articles of an issue, in its order. */
    public static List<ArticleExtracted> allOf(ParsedIssue issue, ParseRun run) {
        Placement placement = Placement.from(issue.masthead(), run.hints());
        ArticleOwnership ownership = ArticleOwnership.from(issue.ledger());
        Map<String, Finding> findings =
                issue.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity(), (a, b) -> a));
        Map<Integer, List<WireCorrection>> corrections = ownership.byArticle(issue.corrections());
        List<ArticleExtracted> extracted = new ArrayList<>(issue.articles().size());
        for (Article article : issue.articles()) {
            extracted.add(from(
                    article,
                    issue,
                    run,
                    placement,
                    article.findings().stream()
                            .flatMap(id -> Stream.ofNullable(findings.get(id)))
                            .map(WireFinding::from)
                            .toList(),
                    corrections.getOrDefault(article.ordinal(), List.of()),
                    ownership));
        }
        return extracted;
    }

    private static ArticleExtracted from(
            Article article,
            ParsedIssue issue,
            ParseRun run,
            Placement placement,
            List<WireFinding> findings,
            List<WireCorrection> corrections,
            ArticleOwnership ownership) {
        return new ArticleExtracted(
                issue.issueId(),
                article.articleId(),
                run.parseId(),
                issue.parser(),
                run.receivedAt(),
                placement.newspaper(),
                placement.date(),
                placement.edition(),
                article.page(),
                issue.language(),
                article.ordinal(),
                article.genre().wireName(),
                article.kickers(),
                article.headline(),
                article.subtitles(),
                WireSeries.from(article.series()),
                article.column(),
                WireByline.from(article.byline()),
                article.paragraphs().stream().map(WireParagraph::from).toList(),
                article.captions().stream().map(WireCaption::from).toList(),
                WireSignature.from(article.signature()),
                WireJump.from(article.jump()),
                article.confidence(),
                findings,
                corrections,
                ownership.start(article.ordinal()),
                ownership.end(article.ordinal()));
    }
}
