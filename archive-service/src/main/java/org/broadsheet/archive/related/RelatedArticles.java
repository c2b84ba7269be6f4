package org.broadsheet.archive.related;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.archive.article.Article;
import org.broadsheet.archive.article.ArticleDocument;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;
import org.broadsheet.archive.indexing.SearchIndex;
import org.broadsheet.archive.search.query.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that say the same. The search engine proposes articles with the same rare words; the share of text in
 * common is then counted exactly, over all runs of five letters of both.
 */
@Singleton
public class RelatedArticles {
    private static final int SHINGLE = 5;
    private static final int CANDIDATES = 50;
    private static final double LEAST_SHARE = 0.05;
    private static final double REPRINT_SHARE = 0.6;

    private final OpenSearch openSearch;
    private final SearchIndex index;

    RelatedArticles(OpenSearch openSearch, SearchIndex index) {
        this.openSearch = openSearch;
        this.index = index;
    }

    /**
     * @param kind {@code reprint} where most of the shorter text is in the other, else {@code similar}
     * @param share of the shorter text that the other has too, 0 to 1
     * @param shareOfThis how much of the article asked for is in this one
     * @param shareOfOther how much of this one is in the article asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Related(
            String articleId,
            String url,
            @Nullable String newspaper,
            @Nullable String date,
            int page,
            @Nullable String headline,
            String kind,
            double share,
            double shareOfThis,
            double shareOfOther) {}

    /** Reprints first, each with the share of text in common. */
    public List<Related> of(Article article) {
        Set<String> shingles = shingles(String.join(
                "\n",
                article.paragraphs().stream()
                        .map(ArticleDocument.Paragraph::text)
                        .toList()));
        List<Related> related = new ArrayList<>();
        for (JsonNode hit : candidates(article.articleId())) {
            Related candidate = compare(hit.path("_source"), shingles);
            if (candidate.share() >= LEAST_SHARE) {
                related.add(candidate);
            }
        }
        related.sort(Comparator.comparingDouble(Related::share).reversed().thenComparing(Related::articleId));
        return related;
    }

    private JsonNode candidates(String articleId) {
        ObjectNode like = Json.object(
                "fields",
                Json.array("body"),
                "like",
                Json.array(Json.object("_index", index.serving(), "_id", articleId)),
                "min_term_freq",
                1,
                "min_doc_freq",
                1,
                "max_query_terms",
                50,
                "minimum_should_match",
                "10%");
        ObjectNode query = Json.object(
                "must",
                Json.object("more_like_this", like),
                "must_not",
                Json.array(
                        Json.object("term", Json.object("withdrawn", true)),
                        Json.object("term", Json.object("articleId", articleId))));
        ObjectNode request =
                Json.object("size", CANDIDATES, "track_total_hits", false, "query", Json.object("bool", query));
        return openSearch
                .must(openSearch.post("/" + index.serving() + "/_search", request))
                .at("/hits/hits");
    }

    private static Related compare(JsonNode source, Set<String> shingles) {
        StringBuilder text = new StringBuilder();
        source.path("body").forEach(paragraph -> text.append(paragraph.asText()).append('\n'));
        Set<String> other = shingles(text.toString());
        Set<String> common = new HashSet<>(other);
        common.retainAll(shingles);
        double share = rounded(common.size(), Math.min(other.size(), shingles.size()));
        String id = source.path("articleId").asText();
        return new Related(
                id,
                "/api/articles/" + id,
                source.path("newspaper").asText(null),
                source.path("date").asText(null),
                source.path("page").asInt(),
                source.path("headline").asText(null),
                share >= REPRINT_SHARE ? "reprint" : "similar",
                share,
                rounded(common.size(), shingles.size()),
                rounded(common.size(), other.size()));
    }

    private static double rounded(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
    }

    /** Of letters and digits only: a scan's punctuation and line breaks don't count. */
    static Set<String> shingles(String text) {
        int[] letters = Folding.fold(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= letters.length; i++) {
            shingles.add(new String(letters, i, SHINGLE));
        }
        return shingles;
    }
}
