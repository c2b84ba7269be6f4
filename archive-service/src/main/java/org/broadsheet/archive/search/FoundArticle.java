package org.broadsheet.archive.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of a result.
 *
 * @param url of the article itself
 * @param lead the first 160 characters of its text
 * @param score the engine's, where the order is by relevance; comparable within one result only
 * @param highlights the places that matched, as HTML with {@code <em>} around them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundArticle(
        String articleId,
        String url,
        @Nullable String newspaper,
        @Nullable String newspaperTitle,
        @Nullable String date,
        @Nullable String edition,
        int page,
        int ordinal,
        @Nullable String genre,
        @Nullable String language,
        @Nullable String headline,
        List<String> kickers,
        List<String> authors,
        @Nullable String column,
        @Nullable String series,
        double confidence,
        boolean corrected,
        @Nullable String lead,
        @Nullable Double score,
        @Nullable Highlights highlights) {
    public FoundArticle {
        kickers = List.copyOf(kickers);
        authors = List.copyOf(authors);
    }

    static FoundArticle from(JsonNode hit, Sort sort) {
        JsonNode source = hit.path("_source");
        String id = source.path("articleId").asText();
        return new FoundArticle(
                id,
                "/api/articles/" + id,
                text(source, "newspaper"),
                text(source, "newspaperTitle"),
                text(source, "date"),
                text(source, "edition"),
                source.path("page").asInt(),
                source.path("ordinal").asInt(),
                text(source, "genre"),
                text(source, "language"),
                text(source, "headline"),
                texts(source.path("kicker")),
                texts(source.path("author")),
                text(source, "column"),
                text(source, "series"),
                source.path("confidence").asDouble(),
                source.path("corrected").asBoolean(),
                text(source, "lead"),
                sort == Sort.RELEVANCE ? hit.at("/sort/0").asDouble() : null,
                hit.has("highlight") ? Highlights.from(hit.path("highlight")) : null);
    }

    private static @Nullable String text(JsonNode source, String name) {
        JsonNode value = source.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
