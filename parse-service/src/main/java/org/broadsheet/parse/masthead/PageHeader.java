package org.broadsheet.parse.masthead;

import java.time.LocalDate;
import java.util.List;
import org.broadsheet.parse.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The line or lines at the head of a page.
 *
 * @param lines how many of the candidate lines it takes, from the first
 * @param number of the page, from 1, or null where it is not legible
 * @param section name of the page (版名), such as 要闻, or null
 * @param title of the newspaper, or null
 * @param spans one for each line taken
 */
public record PageHeader(
        int lines,
        @Nullable Integer number,
        @Nullable String section,
        @Nullable LocalDate date,
        @Nullable String title,
        List<String> editors,
        List<Span> spans) {
    public PageHeader {
        editors = List.copyOf(editors);
        spans = List.copyOf(spans);
    }
}
