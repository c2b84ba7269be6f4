package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.archive.indexing.Json;

/**
 * A result over time.
 *
 * @param buckets in order, without empty ones
 */
public record Histogram(String interval, List<Bucket> buckets) {
    public Histogram {
        buckets = List.copyOf(buckets);
    }

    /**
     * @param from the bucket's first day, ISO
     */
    public record Bucket(String from, long count) {}

    /** How long a bucket is. */
    enum Interval {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE;

        static Interval named(String name) {
            return Arrays.stream(values())
                    .filter(interval -> interval.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadSearch(
                            "histogram",
                            "“" + name + "” is none of "
                                    + Arrays.stream(values())
                                            .map(Interval::wireName)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ObjectNode request(Interval interval) {
        // The engine knows no decades: they are sums of years.
        String calendar = interval == Interval.DECADE ? "year" : interval.wireName();
        return Json.object(
                "date_histogram",
                Json.object(
                        "field", "date", "calendar_interval", calendar, "format", "uuuu-MM-dd", "min_doc_count", 1));
    }

    static Histogram read(Interval interval, JsonNode aggregation) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode bucket : aggregation.path("buckets")) {
            String from = bucket.path("key_as_string").asText();
            String first = interval == Interval.DECADE ? from.substring(0, 3) + "0-01-01" : from;
            counts.merge(first, bucket.path("doc_count").asLong(), Long::sum);
        }
        return new Histogram(
                interval.wireName(),
                counts.entrySet().stream()
                        .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
