package org.broadsheet.parse.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/**
 * Truth from a golden case: what is expected of the parser there has been reviewed. Golden cases show newspapers that composed issues
 * don't: other languages, times and kinds of print.
 */
final class GoldenTruth {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoldenTruth() {}

    /** @param folder with {@code input.md} and {@code expected.json} */
    static Truth read(Path folder) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        List<Truth.Piece> pieces = new ArrayList<>();
        for (JsonNode entry : expected.path("ledger")) {
            Part part = part(entry.path("role").asText());
            if (part != null && entry.path("article").isNumber()) {
                add(entry.path("start").asInt(), entry.path("end").asInt(), entry.path("article").asText(), part, pieces);
            }
        }
        for (JsonNode article : expected.path("articles")) {
            article.path("paragraphs").forEach(paragraph -> readParagraph(paragraph, article, pieces));
        }
        pieces.sort(Comparator.comparingInt(Truth.Piece::start));
        return new Truth(folder.getFileName().toString(), Files.readString(folder.resolve("input.md")), pieces);
    }

    private static void readParagraph(JsonNode paragraph, JsonNode article, List<Truth.Piece> pieces) {
        boolean body = paragraph.path("kind").asText().equals("body");
        JsonNode spans = paragraph.path("spans");
        for (int i = 0; body && i < spans.size(); i++) {
            JsonNode span = spans.get(i);
            Part part = i == 0 ? Part.BODY : Part.GOING_ON;
            add(span.get(0).asInt(), span.get(1).asInt(), article.path("ordinal").asText(), part, pieces);
        }
    }

    private static void add(int start, int end, String article, Part part, List<Truth.Piece> pieces) {
        pieces.add(new Truth.Piece(start, end, article, part, false));
    }

    /** The part that a role of the ledger tells of a whole block; none where it does not. */
    private static @Nullable Part part(String role) {
        return switch (role) {
            case "kicker" -> Part.KICKER;
            case "headline" -> Part.HEADLINE;
            case "subtitle" -> Part.SUBTITLE;
            case "series" -> Part.SERIES;
            case "column" -> Part.COLUMN;
            case "byline" -> Part.BYLINE;
            case "subhead" -> Part.SUBHEAD;
            case "endnote" -> Part.ENDNOTE;
            case "caption" -> Part.CAPTION;
            case "credit" -> Part.CREDIT;
            case "signature" -> Part.SIGNATURE;
            default -> null;
        };
    }
}
