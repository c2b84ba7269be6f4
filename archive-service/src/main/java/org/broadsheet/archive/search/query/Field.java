package org.broadsheet.archive.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a clause looks. */
public enum Field {
    /** Headline, kickers and subtitles, column, series, authors and body. */
    ANYWHERE(List.of()),
    HEADLINE(List.of("headline", "标题")),
    KICKER(List.of("kicker", "引题")),
    BODY(List.of("body", "正文")),
    AUTHOR(List.of("author", "作者")),
    COLUMN(List.of("column", "栏目")),
    SERIES(List.of("series", "系列")),
    /** A newspaper's id, or words of its title. */
    NEWSPAPER(List.of("newspaper", "报纸")),
    GENRE(List.of("genre", "体裁")),
    PAGE(List.of("page", "版次"));

    private final List<String> names;

    Field(List<String> names) {
        this.names = names;
    }

    static Optional<Field> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(wanted))
                .findFirst();
    }

    static String allNames() {
        return Arrays.stream(values())
                .flatMap(field -> field.names.stream().limit(1))
                .collect(Collectors.joining(", "));
    }
}
