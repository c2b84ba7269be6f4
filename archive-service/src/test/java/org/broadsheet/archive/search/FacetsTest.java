package org.broadsheet.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.Facets.Count;
import org.broadsheet.archive.search.Facets.Facet;
import org.junit.jupiter.api.Test;

class FacetsTest {
    private static JsonNode counted(long others, Object... kindsAndCounts) {
        List<ObjectNode> buckets = new ArrayList<>();
        for (int i = 0; i < kindsAndCounts.length; i += 2) {
            buckets.add(Json.object("key", kindsAndCounts[i], "doc_count", kindsAndCounts[i + 1]));
        }
        return Json.object("kind", Json.object("sum_other_doc_count", others, "buckets", Json.array(buckets)));
    }

    @Test
    void newspapersAndGenresAreSumsOfKinds() {
        Map<String, List<Count>> facets = Facets.read(
                Set.of(Facet.NEWSPAPER, Facet.GENRE),
                counted(0, "b|news", 5, "a|notice", 3, "a|news", 2, "|news", 1, "c|", 1));
        assertThat(facets.get("newspaper")).containsExactly(new Count("a", 5), new Count("b", 5), new Count("c", 1));
        assertThat(facets.get("genre")).containsExactly(new Count("news", 8), new Count("notice", 3));
    }

    @Test
    void kindsCountAllArticlesOrNone() {
        assertThat(Facets.total(counted(0, "a|news", 2, "|", 1))).hasValue(3);
        assertThat(Facets.total(counted(1, "a|news", 2))).isEmpty();
        assertThat(Facets.total(counted(0))).isEmpty();
        assertThat(Facets.total(Json.object())).isEmpty();
    }

    @Test
    void kindsAreAskedForWhereBothOfThemAre() {
        ObjectNode both = Json.object();
        Facets.request(Facets.named("all"), both);
        assertThat(both.has("kind")).isTrue();
        assertThat(both.has("newspaper")).isFalse();
        ObjectNode one = Json.object();
        Facets.request(Facets.named("genre,month"), one);
        assertThat(one.has("kind")).isFalse();
        assertThat(Facets.oneByOne(both).has("newspaper")).isTrue();
        assertThat(Facets.oneByOne(one)).isEqualTo(one);
    }
}
