package org.broadsheet.archive.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.archive.indexing.Json;
import org.jspecify.annotations.Nullable;

/** An article that no newspaper ever printed. */
public record ComposedArticle(
        String articleId,
        String issueId,
        String newspaper,
        String newspaperTitle,
        LocalDate date,
        int page,
        int ordinal,
        String genre,
        String language,
        List<String> kickers,
        String headline,
        List<String> authors,
        @Nullable String column,
        @Nullable String series,
        List<String> paragraphs,
        boolean corrected,
        double confidence) {

    public ComposedArticle withParagraphs(List<String> other) {
        return new ComposedArticle(
                articleId,
                issueId,
                newspaper,
                newspaperTitle,
                date,
                page,
                ordinal,
                genre,
                language,
                kickers,
                headline,
                authors,
                column,
                series,
                other,
                corrected,
                confidence);
    }

    /** As the event that a parser would have published. */
    public ObjectNode document() {
        ObjectNode document = Json.object(
                "issueId", issueId, "articleId", articleId, "page", page, "ordinal", ordinal, "genre", genre);
        document.put("headline", headline);
        document.set("kickers", Json.array(kickers));
        document.set("subtitles", Json.array());
        document.set(
                "paragraphs",
                Json.array(paragraphs.stream()
                        .map(text -> Json.object("kind", "body", "text", text, "spans", Json.array()))
                        .toList()));
        document.set("captions", Json.array());
        document.set(
                "byline",
                Json.object(
                        "raw",
                        "本报讯（记者 " + String.join(" ", authors) + "）",
                        "people",
                        Json.array(authors.stream()
                                .map(name -> Json.object("name", name, "role", "记者"))
                                .toList())));
        return document;
    }
}
