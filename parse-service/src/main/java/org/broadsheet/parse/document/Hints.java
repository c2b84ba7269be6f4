package org.broadsheet.parse.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the pusher knows about an issue. A hint fills what the page does not say; it never changes the source.
 *
 * @param newspaper slug of the newspaper
 * @param edition which of a day's editions
 * @param page printed number of the (first) page, from 1
 */
public record Hints(
        @Nullable String newspaper,
        @Nullable LocalDate date,
        @Nullable String edition,
        @Nullable Integer page) {
    public static Hints none() {
        return new Hints(null, null, null, null);
    }
}
