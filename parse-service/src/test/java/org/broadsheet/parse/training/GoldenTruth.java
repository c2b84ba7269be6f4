package org.broadsheet.parse.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/**
 * Truth from a golden case: what is expected of the parser there has been reviewed. Golden cases show newspapers that composed issues
 * don't: other languages, times and kinds of print.
 */
final class GoldenTruth {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words of a line that tells where a text comes from. */
    private static final Pattern CONTINUED = Pattern.compile("[上承续續]|(?i:from)");

    private GoldenTruth() {}

    /** @param folder with {@code input.md} and {@code expected.json} */
    static Truth read(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("input.md"));
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        List<Truth.Piece> pieces = new ArrayList<>();
        List<String> owners = owners(expected.path("articles"));
        for (JsonNode entry : expected.path("ledger")) {
            int start = entry.path("start").asInt();
            int end = entry.path("end").asInt();
            Part part = part(entry.path("role").asText(), text.substring(start, end));
            if (part != null && entry.path("article").isNumber()) {
                add(start, end, owners.get(entry.path("article").asInt()), part, pieces);
            }
        }
        for (JsonNode article : expected.path("articles")) {
            String owner = owners.get(article.path("ordinal").asInt());
            article.path("paragraphs").forEach(paragraph -> readParagraph(paragraph, owner, pieces));
        }
        pieces.sort(Comparator.comparingInt(Truth.Piece::start));
        return new Truth(folder.getFileName().toString(), text, pieces, true);
    }

    /** Briefs without headlines under one rubric are one stretch on the best path; they are parted afterwards. */
    private static List<String> owners(JsonNode articles) {
        List<String> owners = new ArrayList<>();
        boolean brief = false;
        for (JsonNode article : articles) {
            boolean next = article.path("genre").asText().equals("brief")
                    && article.path("headline").isNull();
            owners.add(
                    brief && next ? owners.getLast() : article.path("ordinal").asText());
            brief = next;
        }
        return owners;
    }

    private static void readParagraph(JsonNode paragraph, String owner, List<Truth.Piece> pieces) {
        boolean body = paragraph.path("kind").asText().equals("body");
        JsonNode spans = paragraph.path("spans");
        for (int i = 0; body && i < spans.size(); i++) {
            JsonNode span = spans.get(i);
            Part part = i == 0 ? Part.BODY : Part.GOING_ON;
            add(span.get(0).asInt(), span.get(1).asInt(), owner, part, pieces);
        }
    }

    private static void add(int start, int end, String article, Part part, List<Truth.Piece> pieces) {
        pieces.add(new Truth.Piece(start, end, article, part, false));
    }

    /** The part that a role of the ledger tells of a whole block; none where it does not. */
    private static @Nullable Part part(String role, String text) {
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
            case "jump" -> CONTINUED.matcher(text).find() ? Part.JUMP_IN : Part.JUMP_OUT;
            default -> null;
        };
    }
}
