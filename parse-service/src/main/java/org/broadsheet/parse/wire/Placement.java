package org.broadsheet.parse.wire;

import java.util.Map;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.newspaper.NewspaperSlug;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue belongs: which newspaper, day and edition, as far as the page or the pusher says.
 *
 * @param date ISO date
 */
record Placement(
        @Nullable WireNewspaper newspaper,
        @Nullable String date,
        @Nullable String edition) {

    /** Below this confidence the pusher's hint is the better witness of a printed value. */
    private static final double DOUBTFUL = 0.5;

    static Placement from(Masthead masthead, Map<String, String> hints) {
        Field<String> title = masthead.title();
        String printed = title == null ? null : title.value();
        String hinted = hint(hints, "newspaper");
        String slug = hinted != null ? hinted : NewspaperSlug.of(printed);
        return new Placement(
                slug == null && printed == null ? null : new WireNewspaper(slug, printed),
                either(masthead.date(), hint(hints, "date")),
                either(masthead.edition(), hint(hints, "edition")));
    }

    private static @Nullable String either(@Nullable Field<?> printed, @Nullable String hinted) {
        if (printed == null || (printed.confidence() < DOUBTFUL && hinted != null)) {
            return hinted;
        }
        return String.valueOf(printed.value());
    }

    private static @Nullable String hint(Map<String, String> hints, String name) {
        String value = hints.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
