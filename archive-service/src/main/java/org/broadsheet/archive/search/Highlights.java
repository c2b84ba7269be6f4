package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.archive.indexing.Json;

/**
 * Where an article matched, on its original text, as HTML with {@code <em>} around the matches.
 *
 * @param headline the whole headline, where it matched
 * @param kicker whole kickers and subtitles that matched
 * @param body up to three pieces of the text
 */
public record Highlights(List<String> headline, List<String> kicker, List<String> body) {

    /** The engine fails a whole search that meets a longer text, unless it is told to stop there. */
    private static final int LOOKED_AT_CHARACTERS = 500_000;

    private static final int MAX_PIECES = 3;

    public Highlights {
        headline = List.copyOf(headline);
        kicker = List.copyOf(kicker);
        body = List.copyOf(body);
    }

    /** What to ask the engine, for a query without its filters. */
    static ObjectNode request(ObjectNode query) {
        ObjectNode whole = Json.object("number_of_fragments", 0);
        ObjectNode fields = Json.object(
                "headline",
                whole,
                "kicker",
                whole,
                "body",
                Json.object("number_of_fragments", MAX_PIECES, "fragment_size", 80));
        return Json.object(
                "type",
                "unified",
                "encoder",
                "html",
                "boundary_scanner_locale",
                "zh",
                "max_analyzer_offset",
                LOOKED_AT_CHARACTERS,
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
        List<String> pieces = new ArrayList<>();
        highlight.path(field).forEach(piece -> pieces.add(joined(piece.asText())));
        return pieces;
    }

    /** Characters that matched side by side are one match. */
    private static String joined(String piece) {
        return piece.replace("</em><em>", "");
    }
}
