package org.broadsheet.archive.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a result.
 *
 * @param total articles of the whole result, exactly
 * @param cursor for the next page; absent on the last
 * @param next the next page's address; absent on the last
 * @param facets counts of the whole result, most frequent first, dates in order
 * @param didYouMean where nothing was found: a query that finds something
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchAnswer(
        String query,
        String sort,
        long total,
        List<FoundArticle> articles,
        @Nullable String cursor,
        @Nullable String next,
        @Nullable Map<String, List<Facets.Count>> facets,
        @Nullable Histogram histogram,
        @Nullable Suggestion didYouMean) {
    public SearchAnswer {
        articles = List.copyOf(articles);
    }

    /**
     * @param total what it would find
     */
    public record Suggestion(String query, long total) {}
}
