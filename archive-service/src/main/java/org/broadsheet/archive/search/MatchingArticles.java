package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.SearchIndex;

/** Which of some articles a search finds. */
@Singleton
public class MatchingArticles {
    private final SearchEngine engine;
    private final SearchIndex index;

    MatchingArticles(SearchEngine engine, SearchIndex index) {
        this.engine = engine;
        this.index = index;
    }

    /** Whether the index has everything up to a revision. */
    public boolean isIndexed(long revision) {
        return index.checkpoint(index.serving()) >= revision;
    }

    /** Ids of those that the search finds, as they are in the index now. */
    public List<String> among(List<String> articleIds, Search search) {
        if (articleIds.isEmpty()) {
            return List.of();
        }
        index.refresh(index.serving());
        ObjectNode query = Json.object(
                "bool",
                Json.object(
                        "filter",
                        Json.array(
                                Json.object("ids", Json.object("values", Json.array(articleIds))),
                                search.translate())));
        ObjectNode request = Json.object("size", articleIds.size(), "_source", false, "query", query);
        List<String> found = new ArrayList<>();
        engine.ask("/" + index.serving() + "/_search", request)
                .at("/hits/hits")
                .forEach(hit -> found.add(hit.path("_id").asText()));
        return found;
    }
}
