package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.archive.indexing.Json;

/** The order of a result; the printed position, then the revision break ties, so that no two articles are ever equal. */
public enum Sort {
    RELEVANCE,
    OLDEST,
    NEWEST;

    static Sort named(String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadSearch(
                        "sort",
                        "“" + name + "” is none of "
                                + Arrays.stream(values()).map(Sort::wireName).collect(Collectors.joining(", ")) + "."));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    ArrayNode translate() {
        return Json.array(
                switch (this) {
                    case RELEVANCE -> Json.object("_score", "desc");
                    case OLDEST -> byDate("asc");
                    case NEWEST -> byDate("desc");
                },
                ascending("position"),
                ascending("revision"));
    }

    /** An index from before an upgrade may not have it. */
    private static JsonNode ascending(String field) {
        return Json.object(field, Json.object("order", "asc", "unmapped_type", "long"));
    }

    private static JsonNode byDate(String order) {
        return Json.object("date", Json.object("order", order, "missing", "_last"));
    }
}
