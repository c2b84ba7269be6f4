package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    }

    /** The number of articles that a search finds. */
    long count(Search search) {
        JsonNode answer = ask("/" + index.serving() + "/_count", Json.object("query", search.translate()));
        return answer.path("count").asLong();
    }

    /**
     * @param extras aggregations, highlights, fields … of the engine's request
     */
    Page page(Search search, int size, @Nullable Cursor after, ObjectNode extras) {
        ObjectNode request = request(search, size, after == null, extras);
        if (after == null) {
            JsonNode answer = ask("/" + index.serving() + "/_search?allow_partial_search_results=false", request);
            return page(search, size, answer, answer.at("/hits/total/value").asLong());
        }
        request.set("search_after", Json.array(after.rank(), after.place()));
        return page(search, size, nextPage(request, after.snapshot()), after.total());
    }

    static ObjectNode request(Search search, int size, boolean first, ObjectNode extras) {
        ObjectNode request = extras.deepCopy();
        request.put("size", size);
        request.set("query", search.translate());
        request.set("sort", search.sort().translate());
        request.put("track_scores", search.sort() == Sort.RELEVANCE);
        request.put("track_total_hits", first);
        return request;
    }

    private Page page(Search search, int size, JsonNode answer, long total) {
        List<JsonNode> hits = new ArrayList<>();
        answer.at("/hits/hits").forEach(hits::add);
        @Nullable String snapshot = answer.has("pit_id") ? answer.path("pit_id").asText() : null;
        Optional<Cursor> next = Optional.empty();
        if (hits.size() == size && size > 0) {
            JsonNode sort = hits.getLast().path("sort");
            next = Optional.of(
                    new Cursor(search.fingerprint(), sort.path(0), sort.path(1).asText(), total, snapshot));
        } else if (snapshot != null) {
            openSearch.delete("/_search/point_in_time", Json.object("pit_id", Json.array(snapshot)));
        }
        return new Page(total, hits, answer.path("aggregations"), next);
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
