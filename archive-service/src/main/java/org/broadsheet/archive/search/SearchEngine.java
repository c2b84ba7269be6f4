package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadsheet.archive.indexing.IndexedArticle;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;
import org.broadsheet.archive.indexing.OpenSearch.Answer;
import org.broadsheet.archive.indexing.SearchIndex;
import org.broadsheet.archive.indexing.SearchUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the search engine and pages through its results. */
@Singleton
public class SearchEngine {
    private static final Logger LOG = Logger.getLogger(SearchEngine.class);
    private static final String KEEP_SNAPSHOT = "2m";

    private final OpenSearch openSearch;
    private final SearchIndex index;

    @Inject
    SearchEngine(OpenSearch openSearch, SearchIndex index) {
        this.openSearch = openSearch;
        this.index = index;
    }

    /**
     * A page as the engine gave it.
     *
     * @param next after the last of the hits; empty if there are no more
     */
    record Page(long total, List<JsonNode> hits, JsonNode aggregations, Optional<Cursor> next) {
        Page {
            hits = List.copyOf(hits);
        }

        Page withTotal(long other) {
            return new Page(other, hits, aggregations, next);
        }
    }

    /** The number of articles that a search finds. */
    long count(Search search) {
        return total(ask("/" + index.serving() + "/_search", total(search, Json.object())));
    }

    /**
     * A first page is two searches side by side. Without a total and counts the engine passes over most articles that
     * can't stand on the page; to count them it needs no ranks, and it keeps the counts until the index changes, whatever
     * the order.
     *
     * @param presentation highlights, fields … of the engine's request
     * @param aggregations counts of the whole result; may be empty
     */
    Page page(Search search, int size, @Nullable Cursor after, ObjectNode presentation, ObjectNode aggregations) {
        ObjectNode hits = hits(search, size, presentation);
        if (after != null) {
            hits.set("aggs", Facets.oneByOne(aggregations));
            hits.set("search_after", after.searchAfter());
            JsonNode answer = nextPage(hits, after.snapshot());
            return page(search, size, answer, new Counted(after.total(), answer.path("aggregations")));
        }
        ObjectNode counts = counts(search, aggregations);
        List<JsonNode> answers =
                openSearch.searches(index.serving(), size == 0 ? List.of(counts) : List.of(counts, hits)).stream()
                        .map(SearchEngine::checked)
                        .toList();
        boolean nothing = size > 0 && answers.getLast().at("/hits/hits").isEmpty();
        Counted counted = counted(search, aggregations, answers.getFirst(), nothing);
        Page page = page(search, size, answers.getLast(), counted);
        // Between the two an article may have come or gone; a result that ends on its first page has been seen whole.
        return page.hits().size() < size ? page.withTotal(page.hits().size()) : page;
    }

    /** Of a whole result. */
    private record Counted(long total, JsonNode aggregations) {}

    private Counted counted(Search search, ObjectNode aggregations, JsonNode answer, boolean nothing) {
        JsonNode counted = answer.path("aggregations");
        if (!aggregations.has(IndexedArticle.KIND)) {
            return new Counted(total(answer), counted);
        }
        OptionalLong total = Facets.total(counted);
        if (total.isPresent() || nothing) {
            return new Counted(total.orElse(0), counted);
        }
        JsonNode again = ask(
                "/" + index.serving() + "/_search?allow_partial_search_results=false",
                total(search, Facets.oneByOne(aggregations)));
        return new Counted(total(again), again.path("aggregations"));
    }

    static ObjectNode hits(Search search, int size, ObjectNode presentation) {
        ObjectNode request = presentation.deepCopy();
        request.put("size", size);
        request.set("query", search.translate());
        request.set("sort", search.sort().translate());
        // The score is the first sort value; asked for as such, the engine would rank every article.
        request.put("track_scores", false);
        request.put("track_total_hits", false);
        return request;
    }

    /**
     * What a first page asks for besides its hits. Where each article is counted by its kind, their sum is the total, and
     * withdrawn articles, which have no property at all, needn't be left out.
     */
    static ObjectNode counts(Search search, ObjectNode aggregations) {
        return aggregations.has(IndexedArticle.KIND)
                ? Json.object(
                        "size", 0, "track_total_hits", false, "query", search.translateCounted(), "aggs", aggregations)
                : total(search, aggregations);
    }

    private static ObjectNode total(Search search, ObjectNode aggregations) {
        return Json.object(
                "size", 0, "track_total_hits", true, "query", search.translateUnranked(), "aggs", aggregations);
    }

    private static long total(JsonNode answer) {
        return answer.at("/hits/total/value").asLong();
    }

    private Page page(Search search, int size, JsonNode answer, Counted counted) {
        List<JsonNode> hits = new ArrayList<>();
        answer.at("/hits/hits").forEach(hits::add);
        @Nullable String snapshot = answer.has("pit_id") ? answer.path("pit_id").asText() : null;
        Optional<Cursor> next = Optional.empty();
        if (hits.size() == size && size > 0) {
            next = Optional.of(Cursor.after(hits.getLast(), search.fingerprint(), counted.total(), snapshot));
        } else if (snapshot != null) {
            openSearch.delete("/_search/point_in_time", Json.object("pit_id", Json.array(snapshot)));
        }
        return new Page(counted.total(), hits, counted.aggregations(), next);
    }

    /**
     * From the second page on a snapshot keeps the result as it was. The engine holds a limited number of them for a
     * limited time; without one the page comes from the articles as they are now, at the same place.
     */
    private JsonNode nextPage(ObjectNode request, @Nullable String snapshot) {
        if (snapshot != null) {
            Answer answer = searchSnapshot(request, snapshot);
            if (answer.isSuccess()) {
                return answer.body();
            }
        }
        Optional<String> opened = openSnapshot();
        if (opened.isPresent()) {
            return checked(searchSnapshot(request, opened.get()));
        }
        request.remove("pit");
        return ask("/" + index.serving() + "/_search?allow_partial_search_results=false", request);
    }

    private Answer searchSnapshot(ObjectNode request, String snapshot) {
        request.set("pit", Json.object("id", snapshot, "keep_alive", KEEP_SNAPSHOT));
        return openSearch.post("/_search?allow_partial_search_results=false", request);
    }

    private Optional<String> openSnapshot() {
        Answer answer = openSearch.post("/" + index.serving()
                + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEEP_SNAPSHOT);
        return answer.isSuccess() ? Optional.of(answer.body().path("pit_id").asText()) : Optional.empty();
    }

    JsonNode ask(String path, ObjectNode request) {
        return checked(openSearch.post(path, request));
    }

    private static JsonNode checked(Answer answer) {
        if (answer.isSuccess()) {
            return answer.body();
        }
        if (answer.status() == 400) {
            LOG.warnf("The search engine refused a search: %s", answer.body());
            throw new BadSearch("q", "The search engine can't take this search; make it simpler.");
        }
        throw new SearchUnavailable("The search engine answered " + answer.status() + ": " + answer.body());
    }
}
