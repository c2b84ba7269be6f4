package org.broadsheet.archive.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of {@code issue.parsed} that the archive reads; the whole value is kept as it came. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record IssueParsed(
        @Nullable String issueId,
        @Nullable String parseId,
        @Nullable String parser,
        @Nullable String language,
        @Nullable Newspaper newspaper,
        @Nullable LocalDate date,
        @Nullable String edition,
        @Nullable List<Page> pages,
        @Nullable Map<String, String> hints,
        @Nullable String receivedAt,
        @Nullable Masthead masthead,
        @Nullable List<String> articleIds) {

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Newspaper(@Nullable String slug, @Nullable String title) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(int number) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Masthead(
            @Nullable Text title,
            @Nullable Text cn,
            @Nullable Count issueNumber,
            @Nullable Count pageCount) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(@Nullable String value) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Count(@Nullable Integer value) {}

    List<Integer> pageNumbers() {
        return pages == null
                ? List.of()
                : pages.stream().map(Page::number).distinct().sorted().toList();
    }

    boolean printsTitle() {
        return masthead != null && masthead.title() != null;
    }

    @Nullable
    String cn() {
        return masthead == null || masthead.cn() == null ? null : masthead.cn().value();
    }

    @Nullable
    Integer issueNumber() {
        return masthead == null || masthead.issueNumber() == null
                ? null
                : masthead.issueNumber().value();
    }

    @Nullable
    Integer pageCount() {
        return masthead == null || masthead.pageCount() == null
                ? null
                : masthead.pageCount().value();
    }
}
