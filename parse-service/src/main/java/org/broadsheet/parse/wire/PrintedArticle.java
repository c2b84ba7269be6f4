package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.Article;
import org.jspecify.annotations.Nullable;

/** An article inside a printed issue; what it does not have is written as null, so that every article has the same keys. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PrintedArticle(
        int ordinal,
        String articleId,
        int page,
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
        List<String> findings) {
    static PrintedArticle from(Article article) {
        return new PrintedArticle(
                article.ordinal(),
                article.articleId(),
                article.page(),
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
                article.findings());
    }
}
