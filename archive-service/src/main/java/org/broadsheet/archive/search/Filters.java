package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.archive.indexing.Json;
import org.jspecify.annotations.Nullable;

/** Exact conditions on articles; of each list any value will do, an empty one asks nothing. */
public record Filters(
        List<String> newspapers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> genres,
        List<Integer> pages,
        List<String> authors,
        List<String> columns,
        List<String> series,
        List<String> languages,
        List<String> editions,
        @Nullable Boolean corrected,
        @Nullable Double minConfidence) {
    private static final int MAX_VALUES = 100;

    public Filters {
        newspapers = List.copyOf(newspapers);
        genres = List.copyOf(genres);
        pages = List.copyOf(pages);
        authors = List.copyOf(authors);
        columns = List.copyOf(columns);
        series = List.copyOf(series);
        languages = List.copyOf(languages);
        editions = List.copyOf(editions);
    }

    /**
     * @throws BadSearch for a value that can't be
     */
    public static Filters from(SearchParameters given) {
        @Nullable LocalDate from = date("from", given.from);
        @Nullable LocalDate to = date("to", given.to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadSearch("to", "The last date is before the first.");
        }
        return new Filters(
                values("newspaper", given.newspaper),
                from,
                to,
                values("genre", given.genre),
                values("page", given.page).stream().map(Filters::page).toList(),
                values("author", given.author),
                values("column", given.column),
                values("series", given.series),
                values("language", given.language),
                values("edition", given.edition),
                flag("corrected", given.corrected),
                confidence(given.minConfidence));
    }

    List<ObjectNode> translate() {
        List<ObjectNode> filters = new ArrayList<>();
        terms("newspaper", newspapers).ifPresent(filters::add);
        terms("genre", genres).ifPresent(filters::add);
        terms("page", pages).ifPresent(filters::add);
        terms("author", authors).ifPresent(filters::add);
        terms("column", columns).ifPresent(filters::add);
        terms("series", series).ifPresent(filters::add);
        terms("language", languages).ifPresent(filters::add);
        terms("edition", editions).ifPresent(filters::add);
        if (from != null || to != null) {
            ObjectNode range = Json.object();
            Optional.ofNullable(from).ifPresent(date -> range.put("gte", date.toString()));
            Optional.ofNullable(to).ifPresent(date -> range.put("lte", date.toString()));
            filters.add(Json.object("range", Json.object("date", range)));
        }
        if (corrected != null) {
            filters.add(Json.object("term", Json.object("corrected", corrected)));
        }
        if (minConfidence != null) {
            filters.add(Json.object("range", Json.object("confidence", Json.object("gte", minConfidence))));
        }
        return filters;
    }

    private static Optional<ObjectNode> terms(String field, List<?> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.object("terms", Json.object(field, Json.array(values))));
    }

    private static List<String> values(String parameter, List<String> given) {
        if (given.size() > MAX_VALUES) {
            throw new BadSearch(parameter, "At most " + MAX_VALUES + " values can be given.");
        }
        return given.stream().filter(value -> !value.isBlank()).toList();
    }

    static <T> T parsed(String parameter, String given, String wanted, Function<String, T> parse) {
        try {
            return parse.apply(given.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BadSearch(parameter, "“" + given + "” is not " + wanted + ".");
        }
    }

    private static @Nullable LocalDate date(String parameter, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        LocalDate date = parsed(parameter, given, "a date like 2020-08-12", LocalDate::parse);
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw new BadSearch(parameter, "“" + given + "” is not a date like 2020-08-12.");
        }
        return date;
    }

    private static Integer page(String given) {
        return parsed("page", given, "a page number", Integer::valueOf);
    }

    private static @Nullable Double confidence(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Double confidence = parsed("minConfidence", given, "a number from 0 to 1", Double::valueOf);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new BadSearch("minConfidence", "“" + given + "” is not a number from 0 to 1.");
        }
        return confidence;
    }

    static @Nullable Boolean flag(String parameter, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return switch (given) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new BadSearch(parameter, "“" + given + "” is neither true nor false.");
        };
    }
}
