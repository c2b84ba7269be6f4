package org.broadsheet.archive.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays curators' corrections over an article's served text. The served text is a view of the source (escapes undone,
 * loops elided), so an offset of the source is only near the place: the occurrence of the original text nearest to it is
 * replaced. A correction that finds nothing to replace becomes a finding and changes nothing.
 */
final class Overlay {
    private static final List<String> TEXTS = List.of("headline", "column");
    private static final List<String> LISTS = List.of("kickers", "subtitles");

    private Overlay() {}

    /** Offsets are UTF-16 units of the reading text. */
    record Correction(
            String id,
            int start,
            int end,
            String original,
            String replacement,
            String who,
            Instant when,
            @Nullable String why) {}

    /** Works on the tree in place: from the last correction to the first, so that earlier offsets stay right. */
    static void apply(ObjectNode article, List<Correction> corrections) {
        int start = article.path("start").asInt();
        int end = article.path("end").asInt(Integer.MAX_VALUE);
        List<Correction> ordered = corrections.stream()
                .filter(correction -> correction.start() < end && correction.end() > start)
                .sorted(Comparator.comparingInt(Correction::start).reversed().thenComparing(Correction::when))
                .toList();
        for (Correction correction : ordered) {
            if (inParts(article.path("paragraphs"), correction)
                    || inParts(article.path("captions"), correction)
                    || inFields(article, correction)) {
                article.withArray("corrections").add(applied(article, correction));
            } else if (owns(article, correction)) {
                article.withArray("findings").add(notApplied(article, correction));
            }
        }
    }

    /** Articles may interleave: only a correction that begins in none of the others' parts is told as not applied. */
    private static boolean owns(ObjectNode article, Correction correction) {
        for (JsonNode paragraph : article.path("paragraphs")) {
            if (position(paragraph, correction.start()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean inParts(JsonNode parts, Correction correction) {
        for (JsonNode part : parts) {
            int near = position(part, correction.start());
            if (near >= 0 && part instanceof ObjectNode object) {
                return replace(object, "text", correction, near) || replace(object, "credit", correction, 0);
            }
        }
        return false;
    }

    /** Where in the part's own text a source offset stands, about; -1 where it is not in it. */
    private static int position(JsonNode part, int offset) {
        int before = 0;
        for (JsonNode span : part.path("spans")) {
            int start = span.path(0).asInt();
            int end = span.path(1).asInt();
            if (offset >= start && offset < end) {
                return before + offset - start;
            }
            before += end - start;
        }
        return -1;
    }

    private static boolean inFields(ObjectNode article, Correction correction) {
        for (String field : TEXTS) {
            if (replace(article, field, correction, 0)) {
                return true;
            }
        }
        for (String field : LISTS) {
            if (article.path(field) instanceof ArrayNode list && inList(list, correction)) {
                return true;
            }
        }
        if (article.path("signature") instanceof ObjectNode signature && replace(signature, "name", correction, 0)) {
            return true;
        }
        return article.path("byline") instanceof ObjectNode byline && inByline(byline, correction);
    }

    private static boolean inList(ArrayNode list, Correction correction) {
        for (int index = 0; index < list.size(); index++) {
            String changed = replaced(list.get(index).asText(), correction, 0);
            if (changed != null) {
                list.set(index, TextNode.valueOf(changed));
                return true;
            }
        }
        return false;
    }

    /** A name corrected in the byline is corrected among the people too, else nobody would find its author. */
    private static boolean inByline(ObjectNode byline, Correction correction) {
        boolean found = replace(byline, "raw", correction, 0);
        if (found) {
            byline.path("people").forEach(person -> replace((ObjectNode) person, "name", correction, 0));
            replace(byline, "place", correction, 0);
        }
        return found;
    }

    private static boolean replace(ObjectNode object, String field, Correction correction, int near) {
        JsonNode text = object.path(field);
        String changed = text.isTextual() ? replaced(text.textValue(), correction, near) : null;
        if (changed != null) {
            object.put(field, changed);
        }
        return changed != null;
    }

    private static @Nullable String replaced(String text, Correction correction, int near) {
        String original = correction.original();
        int before = text.lastIndexOf(original, near);
        int after = text.indexOf(original, near);
        int at = before < 0 || (after >= 0 && after - near < near - before) ? after : before;
        if (at < 0) {
            return null;
        }
        return text.substring(0, at) + correction.replacement() + text.substring(at + original.length());
    }

    private static ObjectNode applied(ObjectNode article, Correction correction) {
        ObjectNode applied = article.objectNode()
                .put("start", correction.start())
                .put("end", correction.end())
                .put("original", correction.original())
                .put("replacement", correction.replacement())
                .put("rule", "curator")
                .put("proof", correction.why() == null ? "" : correction.why())
                .put("confidence", 1.0);
        return applied.put("correctionId", correction.id())
                .put("who", correction.who())
                .put("when", correction.when().toString());
    }

    private static ObjectNode notApplied(ObjectNode article, Correction correction) {
        return article.objectNode()
                .put("id", "correction-" + correction.id())
                .put("code", "correction-not-applied")
                .put("severity", "warning")
                .put("start", correction.start())
                .put("end", correction.end())
                .put(
                        "message",
                        "A curator's correction of “" + correction.original()
                                + "” found no such text here: look at it again.");
    }
}
