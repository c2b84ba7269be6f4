package org.broadsheet.archive.indexing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Articles in the order of their revisions, a block at a time; the next block is read while the last is being written.
 * What changes in between comes again with its new revision.
 */
final class RevisionReading {
    private final ArticleRevisions articles;
    private final int size;
    private @Nullable Next next;

    RevisionReading(ArticleRevisions articles, int size) {
        this.articles = articles;
        this.size = size;
    }

    private record Next(long after, CompletableFuture<List<IndexedArticle>> block) {}

    /** Whether others follow a block. */
    boolean isFull(List<IndexedArticle> block) {
        return block.size() == size;
    }

    List<IndexedArticle> after(long revision) {
        List<IndexedArticle> block = taken(revision);
        if (isFull(block)) {
            long last = block.getLast().revision();
            next = new Next(
                    last, CompletableFuture.supplyAsync(() -> articles.after(last, size), Thread::startVirtualThread));
        }
        return block;
    }

    private List<IndexedArticle> taken(long revision) {
        Next ready = next;
        next = null;
        if (ready != null && ready.after() == revision) {
            try {
                return ready.block().join();
            } catch (CompletionException e) {
                // Read again here: what is still broken then rises as itself.
                return articles.after(revision, size);
            }
        }
        return articles.after(revision, size);
    }
}
