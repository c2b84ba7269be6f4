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

/**
 * An issue's text, and which stretch of it plays which part in whose article. Read from {@code NAME.md} and {@code NAME.gt.json}, as
 * a person or a composing program wrote it.
 *
 * @param pieces in the order of the text
 * @param exact its short lines of text are told from subheads; where the print alone says which is which, they are not
 */
record Truth(String name, String text, List<Piece> pieces, boolean exact) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param reprint a headline printed again over the part that goes on on another page
     */
    record Piece(int start, int end, String article, Part part, boolean reprint) {}

    Truth {
        pieces = List.copyOf(pieces);
    }

    static Truth read(Path markdown) throws IOException {
        String file = markdown.getFileName().toString();
        String name = file.substring(0, file.length() - ".md".length());
        JsonNode truth = JSON.readTree(Files.readString(markdown.resolveSibling(name + ".gt.json")));
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode article : truth.path("articles")) {
            readArticle(article, pieces);
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        return new Truth(
                name, Files.readString(markdown), pieces, truth.path("exact").asBoolean());
    }

    private static void readArticle(JsonNode article, List<Piece> pieces) {
        read(article, "columnSpans", Part.COLUMN, pieces);
        read(article, "seriesSpans", Part.SERIES, pieces);
        read(article, "kickerSpans", Part.KICKER, pieces);
        read(article, "headlineSpans", Part.HEADLINE, pieces);
        read(article, "subtitleSpans", Part.SUBTITLE, pieces);
        read(article, "bylineSpans", Part.BYLINE, pieces);
        read(article, "jumpOutSpans", Part.JUMP_OUT, pieces);
        read(article, "jumpInSpans", Part.JUMP_IN, pieces);
        read(article, "signatureSpans", Part.SIGNATURE, pieces);
        read(article, "signDateSpans", Part.SIGNATURE, pieces);
        String id = article.path("id").asText();
        article.path("reprintHeadlineSpans").forEach(span -> pieces.add(piece(span, id, Part.HEADLINE, true)));
        article.path("captions").forEach(caption -> {
            caption.path("captionSpans").forEach(span -> pieces.add(piece(span, id, Part.CAPTION, false)));
            caption.path("creditSpans").forEach(span -> pieces.add(piece(span, id, Part.CREDIT, false)));
        });
        article.path("paragraphs").forEach(paragraph -> readParagraph(paragraph, id, pieces));
    }

    private static void read(JsonNode article, String spans, Part part, List<Piece> pieces) {
        String id = article.path("id").asText();
        article.path(spans).forEach(span -> pieces.add(piece(span, id, part, false)));
    }

    /** The first span of a paragraph begins it, the others go on behind a column break. */
    private static void readParagraph(JsonNode paragraph, String id, List<Piece> pieces) {
        Part first = switch (paragraph.path("type").asText()) {
            case "subhead" -> Part.SUBHEAD;
            case "endnote" -> Part.ENDNOTE;
            default -> Part.BODY;
        };
        JsonNode spans = paragraph.path("spans");
        for (int i = 0; i < spans.size(); i++) {
            pieces.add(piece(spans.get(i), id, i == 0 || first != Part.BODY ? first : Part.GOING_ON, false));
        }
    }

    private static Piece piece(JsonNode span, String article, Part part, boolean reprint) {
        return new Piece(span.get(0).asInt(), span.get(1).asInt(), article, part, reprint);
    }
}
