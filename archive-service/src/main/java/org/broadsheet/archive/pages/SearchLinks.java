package org.broadsheet.archive.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.archive.search.Facets;
import org.broadsheet.archive.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader can go from a page of results: other orders, narrower results, and the same without one of its filters.
 *
 * @param given filters of this result; each leads to the result without it
 * @param facets what narrows this result, by property
 * @param bars the result over time, by year or, within one year, by month; empty where there is but one
 * @param meant what may have been meant instead, with the same filters
 * @param widened the same search with look-alike characters; absent where it is one already
 * @param unfiltered the same query without any filter
 * @param carried what a form for other dates must send along, as names and values
 * @param from the first date asked for, as given
 * @param to the last one
 * @param exports the whole result as a file
 * @param feed of what is new in this result
 */
public record SearchLinks(
        List<Link> sorts,
        List<Link> given,
        List<Facet> facets,
        List<Bar> bars,
        @Nullable String meant,
        @Nullable String widened,
        String unfiltered,
        List<Parameter> carried,
        @Nullable String from,
        @Nullable String to,
        List<Link> exports,
        String feed) {
    private static final List<String> FILTERS = List.of(
            "newspaper",
            "genre",
            "author",
            "column",
            "series",
            "page",
            "language",
            "edition",
            "from",
            "to",
            "corrected",
            "minConfidence",
            "fuzzy");
    private static final int VALUES = 8;
    private static final int MOST_BARS = 200;

    /** @param chosen whether the page shows this already */
    public record Link(String label, long count, String href, boolean chosen) {}

    public record Parameter(String name, String value) {}

    public record Facet(String name, List<Link> values) {}

    /** @param percent of the highest bar, 0 to 100 */
    public record Bar(String label, long count, long percent, String href) {}

    static SearchLinks of(UriInfo address, SearchAnswer answer, Map<String, String> titles) {
        Links links = new Links(address, titles);
        return new SearchLinks(
                Stream.of("relevance", "newest", "oldest")
                        .map(sort -> new Link(sort, 0, links.with("sort", sort), sort.equals(answer.sort())))
                        .toList(),
                links.given(),
                links.facets(answer),
                links.bars(answer),
                answer.didYouMean() == null
                        ? null
                        : links.with("q", answer.didYouMean().query()),
                links.parameters().containsKey("fuzzy") ? null : links.with("fuzzy", "true"),
                links.unfiltered(),
                links.carried(),
                links.parameters().getFirst("from"),
                links.parameters().getFirst("to"),
                Stream.of("Markdown", "CSV", "NDJSON")
                        .map(format -> new Link(format, 0, links.export(format), false))
                        .toList(),
                links.feed());
    }

    private record Links(UriInfo address, Map<String, String> titles) {

        MultivaluedMap<String, String> parameters() {
            return address.getQueryParameters();
        }

        private UriBuilder first() {
            return address.getRequestUriBuilder().replaceQueryParam("cursor");
        }

        private static String path(UriBuilder builder) {
            URI uri = builder.build();
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        }

        String with(String name, String value) {
            return path(first().replaceQueryParam(name, value));
        }

        String unfiltered() {
            UriBuilder builder = first();
            FILTERS.forEach(builder::replaceQueryParam);
            return path(builder);
        }

        String feed() {
            return path(elsewhere("/api/feeds/articles.atom"));
        }

        String export(String format) {
            return path(elsewhere("/api/articles/export").replaceQueryParam("format", format.toLowerCase(Locale.ROOT)));
        }

        /** Query and filters at another address. */
        private UriBuilder elsewhere(String path) {
            UriBuilder builder = first().replacePath(path);
            Stream.of("sort", "size", "facets", "histogram", "highlight").forEach(builder::replaceQueryParam);
            return builder;
        }

        List<Parameter> carried() {
            return parameters().entrySet().stream()
                    .filter(given -> !List.of("from", "to", "cursor").contains(given.getKey()))
                    .flatMap(given -> given.getValue().stream().map(value -> new Parameter(given.getKey(), value)))
                    .toList();
        }

        List<Link> given() {
            List<Link> given = new ArrayList<>();
            for (String name : FILTERS) {
                List<String> values = parameters().getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .toList();
                for (String value : values) {
                    Object[] others = values.stream()
                            .filter(other -> !other.equals(value))
                            .toArray();
                    given.add(new Link(label(name, value), 0, path(first().replaceQueryParam(name, others)), true));
                }
            }
            return given;
        }

        private String label(String name, String value) {
            return switch (name) {
                case "newspaper" -> titles.getOrDefault(value, value);
                case "genre", "author", "column" -> value;
                case "fuzzy" -> "look-alike characters";
                case String other -> other + " " + value;
            };
        }

        List<Facet> facets(SearchAnswer answer) {
            Map<String, List<Facets.Count>> counted = answer.facets() == null ? Map.of() : answer.facets();
            return Stream.of("newspaper", "genre", "column", "author")
                    .map(name -> new Facet(name, values(name, counted.getOrDefault(name, List.of()))))
                    .filter(facet -> !facet.values().isEmpty())
                    .toList();
        }

        private List<Link> values(String name, List<Facets.Count> counts) {
            return counts.stream()
                    .filter(count -> !parameters().getOrDefault(name, List.of()).contains(count.value()))
                    .limit(VALUES)
                    .map(count -> new Link(label(name, count.value()), count.count(), with(name, count.value()), false))
                    .toList();
        }

        List<Bar> bars(SearchAnswer answer) {
            Map<String, List<Facets.Count>> counted = answer.facets() == null ? Map.of() : answer.facets();
            List<Facets.Count> years = counted.getOrDefault("year", List.of());
            List<Facets.Count> counts = years.size() > 1 ? years : counted.getOrDefault("month", List.of());
            if (counts.size() < 2 || counts.size() > MOST_BARS) {
                return List.of();
            }
            long highest = counts.stream().mapToLong(Facets.Count::count).max().orElse(1);
            return counts.stream().map(count -> bar(count, highest)).toList();
        }

        private Bar bar(Facets.Count count, long highest) {
            String label = count.value();
            String from = label.length() == 4 ? label + "-01-01" : label + "-01";
            String to = label.length() == 4
                    ? label + "-12-31"
                    : YearMonth.parse(label).atEndOfMonth().toString();
            return new Bar(
                    label,
                    count.count(),
                    Math.max(2, 100 * count.count() / highest),
                    path(first().replaceQueryParam("from", from).replaceQueryParam("to", to)));
        }
    }
}
