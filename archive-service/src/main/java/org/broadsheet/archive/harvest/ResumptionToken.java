package org.broadsheet.archive.harvest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where an incomplete list goes on: after a revision, among the same records. It never expires.
 *
 * @param verb the list's
 * @param from of the list, or null
 * @param before of the list, or null
 * @param set newspaper, or null
 * @param afterRevision the last record's revision
 * @param cursor records delivered so far
 */
record ResumptionToken(
        String verb,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String set,
        long afterRevision,
        long cursor) {

    String write() {
        String text = String.join(
                "\n",
                verb,
                from == null ? "" : from.toString(),
                before == null ? "" : before.toString(),
                set == null ? "" : set,
                Long.toString(afterRevision),
                Long.toString(cursor));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ResumptionToken read(String token, String verb) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 6 && parts[0].equals(verb)) {
                return new ResumptionToken(
                        verb,
                        parts[1].isEmpty() ? null : Instant.parse(parts[1]),
                        parts[2].isEmpty() ? null : Instant.parse(parts[2]),
                        parts[3].isEmpty() ? null : parts[3],
                        Long.parseLong(parts[4]),
                        Long.parseLong(parts[5]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad();
        }
        throw bad();
    }

    private static OaiFault bad() {
        return new OaiFault("badResumptionToken", "This token was not given out for this verb.");
    }
}
