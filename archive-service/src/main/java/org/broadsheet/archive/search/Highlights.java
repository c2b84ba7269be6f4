package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.archive.indexing.Json;

/**
 * Where an article matched, on its original text, as HTML with {@code <em>} around the matches.
 *
 * @param headline the whole headline, where it matched
 * @param kicker whole kickers and subtitles that matched
 * @param body up to six pieces of the text
 */
public record Highlights(List<String> headline, List<String> kicker, List<String> body) {
    private static final List<String> VARIANTS = List.of("", ".single", ".alike");
    private static final int MAX_PIECES = 6;

    public Highlights {
        headline = List.copyOf(headline);
        kicker = List.copyOf(kicker);
        body = List.copyOf(body);
    }

    /** What to ask the engine, for a query without its filters. */
    static ObjectNode request(ObjectNode query) {
        // A query names only the subfields it needs; to ask for others would analyze each text in vain.
        String text = query.toString();
        ObjectNode fields = Json.object();
        for (String variant : VARIANTS) {
            if (variant.isEmpty() || text.contains(variant)) {
                fields.set("headline" + variant, Json.object("number_of_fragments", 0));
                fields.set("kicker" + variant, Json.object("number_of_fragments", 0));
                fields.set("body" + variant, Json.object("number_of_fragments", 3, "fragment_size", 80));
            }
        }
        return Json.object(
                "type",
                "unified",
                "encoder",
                "html",
                "boundary_scanner_locale",
                "zh",
                "pre_tags",
                Json.array("<em>"),
                "post_tags",
                Json.array("</em>"),
                "highlight_query",
                query,
                "fields",
                fields);
    }

    static Highlights from(JsonNode highlight) {
        List<String> headlines = pieces(highlight, "headline");
        return new Highlights(
                headlines.stream().limit(1).toList(), pieces(highlight, "kicker"), pieces(highlight, "body"));
    }

    private static List<String> pieces(JsonNode highlight, String field) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String variant : VARIANTS) {
            highlight.path(field + variant).forEach(piece -> pieces.add(joined(piece.asText())));
        }
        return new ArrayList<>(pieces).subList(0, Math.min(MAX_PIECES, pieces.size()));
    }

    /** Characters that matched side by side are one match. */
    private static String joined(String piece) {
        return piece.replace("</em><em>", "");
    }
}
