package org.broadsheet.parse.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, from where and when.
 *
 * @param raw as printed
 * @param agency 本报, 新华社 …
 * @param place of the dateline
 * @param date of the dateline; the year is the issue's
 */
public record Byline(
        String raw,
        @Nullable String agency,
        @Nullable String place,
        @Nullable LocalDate date,
        List<Person> people,
        List<Span> spans) {
    public Byline {
        people = List.copyOf(people);
        spans = List.copyOf(spans);
    }

    /**
     * @param role as printed (记者, 通讯员, 摄 …), or null
     */
    public record Person(String name, @Nullable String role) {}
}
