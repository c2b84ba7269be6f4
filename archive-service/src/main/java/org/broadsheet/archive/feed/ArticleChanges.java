package org.broadsheet.archive.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.indexing.ArticleRevisions;
import org.broadsheet.archive.search.Filters;
import org.broadsheet.archive.search.MatchingArticles;
import org.broadsheet.archive.search.Search;
import org.broadsheet.archive.search.query.Clause;
import org.jspecify.annotations.Nullable;

/** Changes of articles in the order of their revisions, narrowed as a search is. */
@Singleton
class ArticleChanges {
    private static final int PIECE = 200;

    private final ArticleRevisions revisions;
    private final MatchingArticles matching;

    ArticleChanges(ArticleRevisions revisions, MatchingArticles matching) {
        this.revisions = revisions;
        this.matching = matching;
    }

    /**
     * @param upTo the revision up to which nothing is left out
     */
    record Changes(List<ArticleEntity> articles, long upTo) {
        Changes {
            articles = List.copyOf(articles);
        }
    }

    long latest() {
        return revisions.latest();
    }

    /** A query waits for the search index, which follows a second or so behind. */
    Changes after(long revision, Search search) {
        List<ArticleEntity> rows = QuarkusTransaction.requiringNew()
                .call(() -> ArticleEntity.<ArticleEntity>find("revision > ?1 order by revision", revision)
                        .page(0, PIECE)
                        .list());
        if (rows.isEmpty()) {
            return new Changes(List.of(), revision);
        }
        List<ArticleEntity> filtered =
                rows.stream().filter(row -> passes(search.filters(), row)).toList();
        long upTo = rows.getLast().revision;
        if (search.clause() instanceof Clause.Everything) {
            return new Changes(filtered, upTo);
        }
        List<String> standing = filtered.stream()
                .filter(row -> !row.withdrawn)
                .map(row -> row.articleId)
                .toList();
        if (!matching.isIndexed(upTo)) {
            return new Changes(List.of(), revision);
        }
        Set<String> found = new HashSet<>(matching.among(standing, search));
        // Whether a withdrawn article matched is not known any more: tell it, as its readers may have it.
        return new Changes(
                filtered.stream()
                        .filter(row -> row.withdrawn || found.contains(row.articleId))
                        .toList(),
                upTo);
    }

    private static boolean passes(Filters filters, ArticleEntity row) {
        return among(filters.newspapers(), row.newspaper)
                && among(filters.genres(), row.genre)
                && (filters.pages().isEmpty() || filters.pages().contains(row.page))
                && (filters.authors().isEmpty() || row.authors.stream().anyMatch(filters.authors()::contains))
                && among(filters.columns(), row.columnName)
                && among(filters.series(), row.seriesName)
                && among(filters.languages(), row.language)
                && among(filters.editions(), row.edition)
                && within(filters, row.date)
                && (filters.corrected() == null || filters.corrected() == row.corrected)
                && (filters.minConfidence() == null || row.confidence >= filters.minConfidence());
    }

    private static boolean among(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static boolean within(Filters filters, @Nullable LocalDate date) {
        LocalDate from = filters.from();
        LocalDate to = filters.to();
        return (from == null || (date != null && !date.isBefore(from)))
                && (to == null || (date != null && !date.isAfter(to)));
    }
}
