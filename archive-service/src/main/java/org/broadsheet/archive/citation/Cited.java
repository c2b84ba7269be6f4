package org.broadsheet.archive.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.broadsheet.archive.article.Article;
import org.broadsheet.archive.article.ArticleDocument;
import org.broadsheet.archive.article.ArticleEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a citation needs of an article.
 *
 * @param url the permalink where newspaper and date are known, else the article's own address; absolute
 */
public record Cited(
        String articleId,
        String title,
        List<String> authors,
        String newspaper,
        @Nullable LocalDate date,
        String edition,
        int page,
        @Nullable String language,
        @Nullable String column,
        String text,
        String url) {
    public Cited {
        authors = List.copyOf(authors);
    }

    /**
     * @param host the scheme and authority under which the reader sees the archive, without a trailing slash
     */
    public static Cited from(ArticleEntity row, Article article, String host) {
        ArticleDocument.@Nullable Newspaper newspaper = article.newspaper();
        String text = String.join(
                "\n",
                article.paragraphs().stream()
                        .map(ArticleDocument.Paragraph::text)
                        .toList());
        return new Cited(
                article.articleId(),
                Optional.ofNullable(article.headline())
                        .filter(title -> !title.isBlank())
                        .orElse(begin(text)),
                row.authors,
                Optional.ofNullable(newspaper)
                        .map(paper -> paper.title() == null ? paper.slug() : paper.title())
                        .orElse(""),
                article.date(),
                article.edition(),
                article.page(),
                article.language(),
                article.column(),
                text,
                host + address(row, article));
    }

    private static String address(ArticleEntity row, Article article) {
        if (row.newspaper == null || row.date == null || article.n() == 0) {
            return "/api/articles/" + row.articleId;
        }
        return Permalink.of(row.newspaper, row.date, row.edition, row.page, article.n());
    }

    private static String begin(String text) {
        int end = Math.min(20, text.codePointCount(0, text.length()));
        return end == 0 ? "[无题]" : text.substring(0, text.offsetByCodePoints(0, end)) + "…";
    }
}
