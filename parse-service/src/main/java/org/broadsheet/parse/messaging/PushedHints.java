package org.broadsheet.parse.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.parse.document.Hints;
import org.jspecify.annotations.Nullable;

/**
 * The hints as they travel, by name.
 *
 * @param byName newspaper, date, edition, page, filename, source; those that were given
 */
record PushedHints(Map<String, String> byName) {
    private static final String PREFIX = "hint-";
    private static final List<String> NAMES = List.of("newspaper", "date", "edition", "page", "filename", "source");

    PushedHints {
        byName = Map.copyOf(byName);
    }

    static PushedHints ofHeaders(Map<String, String> headers) {
        return chosen(headers, PREFIX);
    }

    static PushedHints ofFields(@Nullable Map<String, String> fields) {
        return fields == null ? new PushedHints(Map.of()) : chosen(fields, "");
    }

    private static PushedHints chosen(Map<String, String> values, String prefix) {
        Map<String, String> hints = new TreeMap<>();
        for (String name : NAMES) {
            String value = values.get(prefix + name);
            if (value != null && !value.isBlank()) {
                hints.put(name, value);
            }
        }
        return new PushedHints(hints);
    }

    /** What the parser takes of them. A date or a page that can't be read is no hint: ingest refuses those. */
    Hints toHints() {
        return new Hints(byName.get("newspaper"), date(), byName.get("edition"), page());
    }

    private @Nullable LocalDate date() {
        String text = byName.get("date");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private @Nullable Integer page() {
        String text = byName.get("page");
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException notNumber) {
            return null;
        }
    }
}
