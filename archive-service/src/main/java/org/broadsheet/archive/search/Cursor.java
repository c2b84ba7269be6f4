package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.broadsheet.archive.indexing.Json;
import org.jspecify.annotations.Nullable;

/**
 * A place in a result. It holds where the last page ended, so it stays good when the engine's snapshot has been
 * dropped; then the result goes on in the articles as they are now.
 *
 * @param search what the result was asked for, to refuse a cursor of another one
 * @param rank the last article's score or date (epoch milliseconds)
 * @param position the last article's {@code position}
 * @param revision the last article's
 * @param total of the result
 * @param snapshot the engine's point in time, if one is open
 */
record Cursor(
        String search,
        JsonNode rank,
        long position,
        long revision,
        long total,
        @Nullable String snapshot) {
    private static final int MAX_LENGTH = 4_000;

    /**
     * @param hit the last of a page
     */
    static Cursor after(JsonNode hit, String search, long total, @Nullable String snapshot) {
        JsonNode sort = hit.path("sort");
        return new Cursor(
                search, sort.path(0), sort.path(1).asLong(), sort.path(2).asLong(), total, snapshot);
    }

    ArrayNode searchAfter() {
        return Json.array(rank, position, revision);
    }

    String write() {
        JsonNode json = Json.array(search, rank, position, revision, total, snapshot == null ? "" : snapshot);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    /**
     * @throws BadSearch if it was not made by {@link #write} for this search
     */
    static Cursor read(String text, String search) {
        JsonNode json = decode(text);
        if (json.size() != 6
                || !json.path(0).isTextual()
                || !json.path(1).isNumber()
                || !json.path(2).isIntegralNumber()
                || !json.path(3).isIntegralNumber()
                || !json.path(4).isIntegralNumber()
                || !json.path(5).isTextual()) {
            throw unreadable();
        }
        if (!json.path(0).asText().equals(search)) {
            throw new BadSearch("cursor", "This cursor belongs to another search: query, filters or order differ.");
        }
        String snapshot = json.path(5).asText();
        return new Cursor(
                search,
                json.path(1),
                json.path(2).asLong(),
                json.path(3).asLong(),
                json.path(4).asLong(),
                snapshot.isEmpty() ? null : snapshot);
    }

    private static JsonNode decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw unreadable();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            return Json.read(bytes);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw unreadable();
        }
    }

    private static BadSearch unreadable() {
        return new BadSearch("cursor", "This is not a cursor that a search gave out.");
    }
}
