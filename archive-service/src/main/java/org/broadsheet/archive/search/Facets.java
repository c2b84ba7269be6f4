package org.broadsheet.archive.search;

import static org.broadsheet.archive.indexing.IndexedArticle.KIND;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.archive.indexing.IndexedArticle;
import org.broadsheet.archive.indexing.Json;

/** Counts of a whole result by a property of its articles. */
public final class Facets {
    private static final int VALUES = 50;

    /** More than there have been since the first newspaper. */
    private static final int MONTHS = 6_000;

    /** Genres of newspapers; an archive that has more is counted in a slower way. */
    private static final int KINDS = 10_000;

    private Facets() {}

    private static final List<Facet> TOGETHER = List.of(Facet.NEWSPAPER, Facet.GENRE);

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
            return terms(field(), most(), most() * 10);
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

    private static ObjectNode terms(String field, int most, int mostOfShard) {
        return Json.object("terms", Json.object("field", field, "size", most, "shard_size", mostOfShard));
    }

    /** What the engine counts: each property once, newspapers and genres together. */
    static void request(Set<Facet> asked, ObjectNode aggregations) {
        asked.forEach(facet -> aggregations.set(facet.field(), facet.translate()));
        if (asked.containsAll(TOGETHER)) {
            TOGETHER.forEach(facet -> aggregations.remove(facet.field()));
            aggregations.set(KIND, terms(KIND, KINDS, KINDS));
        }
    }

    /** The same without {@link IndexedArticle#KIND}. */
    static ObjectNode oneByOne(ObjectNode aggregations) {
        ObjectNode single = aggregations.deepCopy();
        if (single.remove(KIND) != null) {
            TOGETHER.forEach(facet -> single.set(facet.field(), facet.translate()));
        }
        return single;
    }

    /**
     * How many articles were counted, as each is of one kind; empty if some weren't: there are too many kinds, or the
     * index is from before an upgrade and knows none.
     */
    static OptionalLong total(JsonNode aggregations) {
        JsonNode kinds = aggregations.path(KIND);
        long total = 0;
        for (JsonNode bucket : kinds.path("buckets")) {
            total += bucket.path("doc_count").asLong();
        }
        return total > 0 && kinds.path("sum_other_doc_count").asLong() == 0
                ? OptionalLong.of(total)
                : OptionalLong.empty();
    }

    static Map<String, List<Count>> read(Set<Facet> asked, JsonNode aggregations) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (Facet facet : asked) {
            JsonNode buckets = aggregations.path(facet.field()).path("buckets");
            facets.put(
                    facet.wireName(),
                    facet.most() == MONTHS
                            ? inTime(facet, buckets)
                            : TOGETHER.contains(facet) && aggregations.has(KIND)
                                    ? ofKinds(facet, aggregations.path(KIND).path("buckets"))
                                    : byCount(buckets));
        }
        return facets;
    }

    private static List<Count> ofKinds(Facet facet, JsonNode kinds) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode kind : kinds) {
            String[] parts = kind.path("key").asText().split("\\" + IndexedArticle.KIND_PARTS, 2);
            String value = parts[TOGETHER.indexOf(facet)];
            if (!value.isEmpty()) {
                counts.merge(value, kind.path("doc_count").asLong(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed())
                .limit(facet.most())
                .toList();
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
