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
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.archive.indexing.Json;

/** Counts of a whole result by a property of its articles. */
public final class Facets {
    private static final int VALUES = 50;

    /** More than there have been since the first newspaper. */
    private static final int MONTHS = 6_000;

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

        /** Years are counted as the sums of their months. */
        private String field() {
            return this == YEAR ? MONTH.wireName() : wireName();
        }

        private int most() {
            return switch (this) {
                case YEAR, MONTH -> MONTHS;
                case NEWSPAPER, GENRE, AUTHOR, COLUMN -> VALUES;
            };
        }

        private ObjectNode translate() {
            // Each shard tells ten times as many as are asked for, so that their sum is right.
            return Json.object("terms", Json.object("field", field(), "size", most(), "shard_size", most() * 10));
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

    /** What the engine counts, each property once. */
    static void request(Set<Facet> asked, ObjectNode aggregations) {
        asked.forEach(facet -> aggregations.set(facet.field(), facet.translate()));
    }

    static Map<String, List<Count>> read(Set<Facet> asked, JsonNode aggregations) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : asked) {
            JsonNode buckets = aggregations.path(facet.field()).path("buckets");
            facets.put(facet.wireName(), facet.most() == MONTHS ? inTime(facet, buckets) : byCount(buckets));
        }
        return facets;
    }

    private static List<Count> byCount(JsonNode buckets) {
        List<Count> counts = new ArrayList<>();
        buckets.forEach(bucket -> counts.add(
                new Count(bucket.path("key").asText(), bucket.path("doc_count").asLong())));
        return counts;
    }

    private static List<Count> inTime(Facet facet, JsonNode months) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode month : months) {
            String key = month.path("key").asText();
            counts.merge(
                    facet == Facet.YEAR ? key.substring(0, 4) : key,
                    month.path("doc_count").asLong(),
                    Long::sum);
        }
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }
}
