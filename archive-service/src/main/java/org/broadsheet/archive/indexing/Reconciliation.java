package org.broadsheet.archive.indexing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.broadsheet.archive.indexing.ArticleRevisions.Version;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares database and index, article by article in the order of their ids, and writes again what differs. */
@Singleton
public class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int PAGE = 1_000;

    private final OpenSearch openSearch;
    private final SearchIndex index;
    private final ArticleRevisions articles;
    private final AtomicLong differences = new AtomicLong();
    private final AtomicReference<@Nullable Comparison> last = new AtomicReference<>();

    @Inject
    Reconciliation(OpenSearch openSearch, SearchIndex index, ArticleRevisions articles, MeterRegistry metrics) {
        this.openSearch = openSearch;
        this.index = index;
        this.articles = articles;
        metrics.gauge("broadsheet.search.differences", differences);
    }

    /**
     * What a comparison found, before repair.
     *
     * @param compared articles of the database
     * @param missing articles that the index did not have
     * @param stale articles that the index had in an older revision
     * @param ahead articles that the index knew and the database does not, or not yet: its backup was restored
     */
    public record Comparison(Instant at, long compared, long missing, long stale, long ahead) {
        public long differences() {
            return missing + stale + ahead;
        }
    }

    @Nullable
    Comparison last() {
        return last.get();
    }

    /** Compares the serving index and repairs what differs; what is ahead can't be, so the index is built anew. */
    Comparison reconcile() {
        Comparison comparison = compare(index.serving());
        differences.set(comparison.differences());
        last.set(comparison);
        if (comparison.differences() > 0) {
            LOG.warnf("Search index and database differ: %s", comparison);
        }
        if (comparison.ahead() > 0 && index.findBuilding().isEmpty()) {
            LOG.warn("Rebuilding the search index: it knows articles that the database does not");
            index.createBuilding();
        }
        return comparison;
    }

    /** What changes while it runs is not compared: the follower brings it. */
    Comparison compare(String alias) {
        long checkpoint = index.checkpoint(alias);
        index.refresh(alias);
        Comparing state = new Comparing(alias, checkpoint);
        state.run();
        return new Comparison(Instant.now(), state.compared, state.missing, state.stale, state.ahead);
    }

    /** A merge of two lists that are both sorted by id. */
    private final class Comparing {
        private final String alias;
        private final long checkpoint;
        private final Pages stored = new Pages(after -> articles.versionsAfter(after, PAGE));
        private final Pages indexed;
        private final List<String> broken = new ArrayList<>();
        private long compared;
        private long missing;
        private long stale;
        private long ahead;

        Comparing(String alias, long checkpoint) {
            this.alias = alias;
            this.checkpoint = checkpoint;
            this.indexed = new Pages(after -> indexedAfter(alias, after));
        }

        void run() {
            @Nullable Version row = stored.next();
            @Nullable Version entry = indexed.next();
            while (row != null || entry != null) {
                int order =
                        row == null ? 1 : entry == null ? -1 : row.articleId().compareTo(entry.articleId());
                judge(order <= 0 ? row : null, order >= 0 ? entry : null);
                row = order <= 0 ? stored.next() : row;
                entry = order >= 0 ? indexed.next() : entry;
                if (broken.size() >= PAGE / 4) {
                    repair();
                }
            }
            repair();
        }

        private void judge(@Nullable Version row, @Nullable Version entry) {
            compared += row == null ? 0 : 1;
            long inDatabase = row == null ? 0 : row.revision();
            long inIndex = entry == null ? 0 : entry.revision();
            if (inDatabase == inIndex || inDatabase > checkpoint || inIndex > checkpoint) {
                return;
            }
            if (row == null || inIndex > inDatabase) {
                ahead++;
                return;
            }
            if (entry == null) {
                missing++;
            } else {
                stale++;
            }
            broken.add(row.articleId());
        }

        private void repair() {
            if (!broken.isEmpty()) {
                index.write(alias, articles.withIds(List.copyOf(broken)));
                broken.clear();
            }
        }
    }

    private List<Version> indexedAfter(String alias, String after) {
        ObjectNode search = Json.object(
                "size",
                PAGE,
                "_source",
                false,
                "track_total_hits",
                false,
                "docvalue_fields",
                Json.array("revision"),
                "query",
                Json.object("exists", Json.object("field", "articleId")),
                "sort",
                Json.array(Json.object("articleId", "asc")),
                "search_after",
                Json.array(after));
        JsonNode answer = openSearch.must(openSearch.post("/" + alias + "/_search", search));
        List<Version> versions = new ArrayList<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            versions.add(new Version(
                    hit.path("_id").asText(), hit.at("/fields/revision/0").asLong()));
        }
        return versions;
    }

    private interface PageAfter {
        List<Version> read(String articleId);
    }

    /** One list, read a page at a time. */
    private static final class Pages {
        private final PageAfter source;
        private List<Version> page = List.of();
        private int at;
        private String lastId = "";
        private boolean ended;

        Pages(PageAfter source) {
            this.source = source;
        }

        @Nullable
        Version next() {
            if (at == page.size() && !ended) {
                page = source.read(lastId);
                at = 0;
                ended = page.size() < PAGE;
            }
            if (at == page.size()) {
                return null;
            }
            Version version = page.get(at++);
            lastId = version.articleId();
            return version;
        }
    }
}
