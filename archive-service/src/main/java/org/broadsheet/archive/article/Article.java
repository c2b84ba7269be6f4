package org.broadsheet.archive.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is served. Offsets are UTF-16 units of the raw issue's reading text; a span is {@code [start, end]}.
 *
 * @param issueId the raw issue
 * @param edition empty where a day has one
 * @param n place on its page, from 1
 * @param continuedOn articles of the same issue that this one goes on in, whatever push they came in
 * @param continuedFrom articles of the same issue that this one comes from
 * @param corrected a proven correction or a curator's stands in the text
 * @param revision grows with every change
 * @param supersededBy address of the raw issue whose newer scan of the page replaced this article; it stays as history
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article with its place, its parts and what is known about them")
public record Article(
        @Schema(examples = "q3k5m2n7a4b6c8d0e1f2g3h4i5-1024")
        String articleId,

        String issueId,
        ArticleDocument.@Nullable Newspaper newspaper,
        @Nullable LocalDate date,
        String edition,
        int page,
        int n,
        int ordinal,

        @Schema(
                description =
                        "news, commentary, interview, feature, photo, notice, obituary, advertisement, brief, other")
        String genre,

        @Schema(description = "BCP 47", examples = "zh-Hans") @Nullable
        String language,

        List<String> kickers,
        @Nullable String headline,
        List<String> subtitles,
        ArticleDocument.@Nullable Series series,
        @Nullable String column,
        ArticleDocument.@Nullable Byline byline,
        List<ArticleDocument.Paragraph> paragraphs,
        List<ArticleDocument.Caption> captions,
        ArticleDocument.@Nullable Signature signature,
        ArticleDocument.@Nullable Jump jump,
        List<String> continuedOn,
        List<String> continuedFrom,
        @Schema(description = "0.0 to 1.0, calibrated") double confidence,
        boolean corrected,
        List<ArticleDocument.Finding> findings,
        List<ArticleDocument.Correction> corrections,
        int start,
        int end,
        String parseId,
        @Nullable String parser,
        Instant receivedAt,
        long revision,
        @Nullable String supersededBy,
        Links links) {

    /** Addresses, relative to the host. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            String self,
            String rawIssue,
            String source,
            @Nullable String issue,
            @Nullable String previous,
            @Nullable String next) {}

    static Article from(ArticleEntity row, ArticleDocument document, Surroundings around) {
        return new Article(
                row.articleId,
                row.issueId,
                newspaper(row, document),
                row.date,
                row.edition,
                row.page,
                around.place(row.articleId),
                row.ordinal,
                row.genre,
                row.language,
                document.kickers(),
                document.headline(),
                document.subtitles(),
                document.series(),
                document.column(),
                document.byline(),
                document.paragraphs(),
                document.captions(),
                document.signature(),
                document.jump(),
                around.continuedOn(row.articleId),
                around.continuedFrom(row.articleId),
                row.confidence,
                row.corrected,
                document.findings(),
                document.corrections(),
                document.start(),
                document.end(),
                row.parseId,
                document.parser(),
                row.receivedAt,
                row.revision,
                row.supersededBy == null ? null : "/api/raw-issues/" + row.supersededBy,
                links(row, around));
    }

    private static ArticleDocument.@Nullable Newspaper newspaper(ArticleEntity row, ArticleDocument document) {
        if (row.newspaper == null && row.newspaperTitle == null) {
            return document.newspaper();
        }
        return new ArticleDocument.Newspaper(row.newspaper, row.newspaperTitle);
    }

    private static Links links(ArticleEntity row, Surroundings around) {
        String raw = "/api/raw-issues/" + row.issueId;
        String issue = row.newspaper == null || row.date == null
                ? null
                : "/api/newspapers/" + row.newspaper + "/issues/" + row.date
                        + (row.edition.isEmpty()
                                ? ""
                                : "?edition="
                                        + java.net.URLEncoder.encode(
                                                row.edition, java.nio.charset.StandardCharsets.UTF_8));
        return new Links(
                address(row.articleId),
                raw,
                raw + "/source",
                issue,
                around.previous(row.articleId),
                around.next(row.articleId));
    }

    static String address(String articleId) {
        return "/api/articles/" + articleId;
    }
}
