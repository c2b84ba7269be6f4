package org.broadsheet.archive.indexing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.broadsheet.archive.indexing.Reconciliation.Comparison;
import org.broadsheet.archive.indexing.SearchIndex.Named;
import org.jspecify.annotations.Nullable;

/**
 * How far the search index is.
 *
 * @param latestRevision of the database
 * @param serving what searches ask; absent before the first start
 * @param building the index of a rebuild under way
 * @param lastComparison by this node, with what was then repaired
 */
@RegisterForReflection
public record IndexState(
        long latestRevision,
        @Nullable Progress serving,
        @Nullable Progress building,
        @Nullable Comparison lastComparison) {

    /**
     * @param checkpoint the revision up to which everything is in the index
     * @param lag revisions still to come
     * @param documents articles, withdrawn ones too, as of the last refresh
     * @param current whether its analysis is this version's
     * @param percent of the revisions, 0 to 100
     */
    @RegisterForReflection
    public record Progress(String index, boolean current, long checkpoint, long lag, long documents, double percent) {}

    static IndexState read(SearchIndex index, ArticleRevisions articles, Reconciliation reconciliation) {
        long latest = articles.latest();
        return new IndexState(
                latest,
                progress(index, index.findServing(), index.serving(), latest),
                progress(index, index.findBuilding(), index.building(), latest),
                reconciliation.last());
    }

    private static @Nullable Progress progress(SearchIndex index, Optional<Named> named, String alias, long latest) {
        if (named.isEmpty()) {
            return null;
        }
        long checkpoint = index.checkpoint(alias);
        double percent = latest == 0 ? 100 : Math.min(100, Math.round(1000.0 * checkpoint / latest) / 10.0);
        return new Progress(
                named.get().name(),
                index.isCurrent(named.get()),
                checkpoint,
                Math.max(0, latest - checkpoint),
                index.count(alias),
                percent);
    }
}
