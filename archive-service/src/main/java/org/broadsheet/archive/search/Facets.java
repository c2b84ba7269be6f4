package org.broadsheet.archive.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.archive.indexing.Json;

/** Counts of a whole result by a property of its articles. */
public final class Facets {
    private static final int VALUES = 50;

    private Facets() {}

    /** A property that is counted. */
    enum Facet {
        NEWSPAPER,
        YEAR,
        MONTH,
        GENRE,
        AUTHOR,
        COLUMN;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        ObjectNode translate() {
            return switch (this) {
                case YEAR -> dates("year", "uuuu");
                case MONTH -> dates("month", "uuuu-MM");
                case NEWSPAPER, GENRE, AUTHOR, COLUMN ->
                    // Each shard tells ten times as many as are asked for, so that their sum is right.
                    Json.object("terms", Json.object("field", wireName(), "size", VALUES, "shard_size", VALUES * 10));
            };
        }

        private static ObjectNode dates(String interval, String format) {
            return Json.object(
                    "date_histogram",
                    Json.object("field", "date", "calendar_interval", interval, "format", format, "min_doc_count", 1));
        }
    }

    /**
     * @param value the property's value
     * @param count articles of the whole result that have it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Count(String value, long count) {}

    /**
     * @param names comma-separated, {@code all} or {@code none}
     */
    static Set<Facet> named(String names) {
        if (names.equals("all")) {
            return new TreeSet<>(Arrays.asList(Facet.values()));
        }
        Set<Facet> facets = new TreeSet<>();
        for (String name : names.equals("none") ? new String[0] : names.split(",", 20)) {
            facets.add(Arrays.stream(Facet.values())
                    .filter(facet -> facet.wireName().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BadSearch(
                            "facets",
                            "There is no facet “" + name
                                    + "”; give all, none, or any of newspaper, year, month, genre, author, column.")));
        }
        return facets;
    }

    static Map<String, List<Count>> read(Set<Facet> asked, JsonNode aggregations) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : asked) {
            List<Count> counts = new ArrayList<>();
            for (JsonNode bucket : aggregations.path(facet.wireName()).path("buckets")) {
                String value = bucket.path(bucket.has("key_as_string") ? "key_as_string" : "key")
                        .asText();
                counts.add(new Count(value, bucket.path("doc_count").asLong()));
            }
            facets.put(facet.wireName(), counts);
        }
        return facets;
    }
}
