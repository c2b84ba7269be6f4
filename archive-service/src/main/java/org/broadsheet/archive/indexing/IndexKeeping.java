package org.broadsheet.archive.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.archive.ArchiveConfig;
import org.broadsheet.archive.indexing.Reconciliation.Comparison;
import org.broadsheet.archive.indexing.SearchIndex.Named;
import org.broadsheet.archive.indexing.SearchIndex.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One step after another, what the index needs: live changes, then a bulk of the rebuild, if one is under way. A rebuild
 * follows the same revisions from 0 into a new index, so changes made meanwhile reach both; when it has caught up and
 * a comparison with the database found no difference, it serves instead. Runs in the follower's thread only.
 */
@Singleton
public class IndexKeeping {
    private static final Logger LOG = Logger.getLogger(IndexKeeping.class);

    /** So many full blocks in a row. */
    private static final int FAR_BEHIND = 5;

    private final SearchIndex index;
    private final ArticleRevisions articles;
    private final Reconciliation reconciliation;
    private final OpenSearchConfig config;
    private final RevisionReading live;
    private final RevisionReading all;
    private final AtomicLong lag = new AtomicLong();
    private int fullBlocks;
    private boolean catchingUp;
    private long served;
    private long built;
    private @Nullable Named building;
    private Instant nextLook = Instant.MIN;
    private Instant nextReconciliation = Instant.MIN;
    private @Nullable Instant replacedSince;
    private CompletableFuture<Optional<Comparison>> verification = CompletableFuture.completedFuture(Optional.empty());
    private CompletableFuture<Optional<Comparison>> comparing = CompletableFuture.completedFuture(Optional.empty());

    @Inject
    IndexKeeping(
            SearchIndex index,
            ArticleRevisions articles,
            Reconciliation reconciliation,
            ArchiveConfig config,
            MeterRegistry metrics) {
        this.index = index;
        this.articles = articles;
        this.reconciliation = reconciliation;
        this.config = config.opensearch();
        this.live = new RevisionReading(articles, this.config.bulkSize() * this.config.bulksAtOnce());
        this.all = new RevisionReading(articles, this.config.bulkSize() * this.config.bulksAtOnce());
        metrics.gauge("broadsheet.search.lag.revisions", lag);
    }

    /** Looks at what is there: this node may have been chosen in the middle of another's rebuild. */
    void begin() {
        index.settle();
        Optional<Named> serving = index.findServing();
        if (serving.isEmpty()) {
            index.createServing();
        }
        served = index.checkpoint(index.serving());
        boolean ahead = served > articles.latest();
        if (index.findBuilding().isEmpty() && (ahead || (serving.isPresent() && !index.isCurrent(serving.get())))) {
            LOG.infof(
                    "Rebuilding the search index: %s",
                    ahead ? "it is ahead of the database" : "its analysis is of another version");
            index.createBuilding();
        }
        building = null;
        fullBlocks = 0;
        // The node before this one may have left it so.
        catchingUp = true;
        nextLook = Instant.MIN;
        nextReconciliation = Instant.now().plus(config.reconcileEvery());
        replacedSince = Instant.now();
    }

    /** Whether there is more to do at once. */
    boolean step() {
        look();
        List<IndexedArticle> changed = live.after(served);
        served = write(index.serving(), changed, served);
        lag.set(Math.max(0, articles.latest() - served));
        showInTime(live.isFull(changed));
        boolean moreToBuild = building != null && build();
        reconcileInTime();
        return live.isFull(changed) || moreToBuild;
    }

    /** Far behind, new articles are shown in larger steps: to show them costs the engine a quarter of its work. */
    private void showInTime(boolean full) {
        fullBlocks = full ? fullBlocks + 1 : 0;
        boolean far = fullBlocks >= FAR_BEHIND;
        if (far != catchingUp) {
            index.refreshEvery(index.serving(), far ? "5s" : "1s");
            catchingUp = far;
        }
    }

    /** For an index being built, which any node may ask for, and for one that is no longer needed. */
    private void look() {
        Instant now = Instant.now();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plusSeconds(1);
        if (index.checkpoint(index.serving()) < served) {
            throw new SearchUnavailable("The search index is not the one that was fed: looking again at what is there");
        }
        Named found = index.findBuilding().orElse(null);
        if (found != null && !found.equals(building)) {
            built = index.checkpoint(index.building());
            verification = CompletableFuture.completedFuture(Optional.empty());
        }
        building = found;
        if (replacedSince != null && replacedSince.plus(config.keepReplaced()).isBefore(now)) {
            index.findReplaced().ifPresent(index::delete);
            replacedSince = null;
        }
    }

    private long write(String alias, List<IndexedArticle> changed, long checkpoint) {
        if (changed.isEmpty()) {
            return checkpoint;
        }
        long reached = changed.getLast().revision();
        for (Refused refused : index.write(alias, changed, reached)) {
            LOG.errorf("The search engine can't index article %s: %s", refused.articleId(), refused.why());
        }
        return reached;
    }

    private boolean build() {
        List<IndexedArticle> changed = all.after(built);
        built = write(index.building(), changed, built);
        if (all.isFull(changed)) {
            return true;
        }
        if (verification.isDone()) {
            Optional<Comparison> comparison = verification.join();
            if (comparison.isEmpty() || comparison.get().differences() > 0) {
                verify(comparison);
            } else if (built >= Math.min(served, articles.latest())) {
                serveInstead(comparison.get());
            }
        }
        return false;
    }

    /** Beside the follower, so that live changes don't wait for it. */
    private void verify(Optional<Comparison> before) {
        before.ifPresent(found ->
                LOG.warnf("The new search index differed from the database; repaired, comparing again: %s", found));
        verification = CompletableFuture.supplyAsync(
                        () -> Optional.of(reconciliation.compare(index.building())), Thread::startVirtualThread)
                .exceptionally(failure -> {
                    LOG.warnf("The new search index could not be compared: %s", failure.getMessage());
                    return Optional.empty();
                });
    }

    private void serveInstead(Comparison comparison) {
        Named complete = building;
        if (complete == null) {
            return;
        }
        index.findReplaced().ifPresent(index::delete);
        index.serveInstead(complete, index.findServing());
        LOG.infof("Search index %s serves now; %d articles compared", complete.name(), comparison.compared());
        served = built;
        building = null;
        verification = CompletableFuture.completedFuture(Optional.empty());
        replacedSince = Instant.now();
    }

    private void reconcileInTime() {
        if (Instant.now().isBefore(nextReconciliation) || !comparing.isDone()) {
            return;
        }
        nextReconciliation = Instant.now().plus(config.reconcileEvery());
        comparing = CompletableFuture.supplyAsync(
                        () -> Optional.of(reconciliation.reconcile()), Thread::startVirtualThread)
                .exceptionally(failure -> {
                    LOG.warnf("Search index and database could not be compared: %s", failure.getMessage());
                    return Optional.empty();
                });
    }
}
