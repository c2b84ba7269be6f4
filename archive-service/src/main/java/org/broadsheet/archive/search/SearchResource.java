package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.SearchAnswer.Suggestion;
import org.broadsheet.archive.search.SearchEngine.Page;
import org.broadsheet.archive.search.query.Clause;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search of all articles. */
@Path("/api/articles")
@Tag(name = "Search")
@RolesAllowed(Roles.READER)
public class SearchResource {
    private static final int MAX_SIZE = 200;

    private final SearchEngine engine;
    private final Spelling spelling;

    @Inject
    SearchResource(SearchEngine engine, Spelling spelling) {
        this.engine = engine;
        this.spelling = spelling;
    }

    /** How the answer should look. */
    public static class Presentation {
        @QueryParam("sort")
        @DefaultValue("relevance")
        @Parameter(description = "relevance, oldest or newest")
        String sort = "relevance";

        @QueryParam("size")
        @DefaultValue("20")
        @Parameter(description = "Articles on a page, 0 to 200")
        String size = "20";

        @QueryParam("cursor")
        @Parameter(description = "Where the page before ended; as it gave it")
        @Nullable
        String cursor;

        @QueryParam("facets")
        @Parameter(
                description =
                        "all (the default on the first page), none, or some of newspaper,year,month,genre,author,column")
        @Nullable
        String facets;

        @QueryParam("histogram")
        @Parameter(description = "day, week, month, quarter, year or decade")
        @Nullable
        String histogram;

        @QueryParam("highlight")
        @DefaultValue("true")
        @Parameter(description = "false leaves the highlights out")
        String highlight = "true";
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search articles",
            description =
                    "Pages go to the very end of any result: follow `next`. Totals, facets and histogram count the whole"
                            + " result. Chinese words are found wherever they stand, traditional as simplified.")
    @APIResponse(responseCode = "200", description = "A page of the result")
    @APIResponse(
            responseCode = "400",
            description = "A problem that points at the character of the query, or names the parameter")
    @APIResponse(responseCode = "503", description = "The search engine is away; Retry-After tells when to come back")
    public SearchAnswer search(
            @BeanParam SearchParameters parameters, @BeanParam Presentation wanted, @Context UriInfo uri) {
        Search search = Search.from(parameters, Sort.named(wanted.sort));
        int size = Filters.parsed("size", wanted.size, "a number from 0 to 200", Integer::valueOf);
        if (size < 0 || size > MAX_SIZE) {
            throw new BadSearch("size", "“" + wanted.size + "” is not a number from 0 to 200.");
        }
        boolean first = wanted.cursor == null || wanted.cursor.isBlank();
        @Nullable
        Cursor after = wanted.cursor == null || first ? null : Cursor.read(wanted.cursor, search.fingerprint());
        Set<Facets.Facet> facets =
                Facets.named(Optional.ofNullable(wanted.facets).orElse(first ? "all" : "none"));
        Histogram.@Nullable Interval interval =
                wanted.histogram == null ? null : Histogram.Interval.named(wanted.histogram);
        boolean highlight = !Boolean.FALSE.equals(Filters.flag("highlight", wanted.highlight));
        Page page = engine.page(search, size, after, presentation(search, highlight), aggregations(facets, interval));
        return answer(search, page, facets, interval, first, uri);
    }

    static ObjectNode presentation(Search search, boolean highlight) {
        ObjectNode presentation =
                Json.object("_source", Json.object("excludes", Json.array("body", "margin", "month", "kind")));
        if (highlight && !(search.clause() instanceof Clause.Everything)) {
            presentation.set(
                    "highlight",
                    Highlights.request(new QueryTranslation(search.fuzzy(), true).translate(search.clause())));
        }
        return presentation;
    }

    static ObjectNode aggregations(Set<Facets.Facet> facets, Histogram.@Nullable Interval interval) {
        ObjectNode aggregations = Json.object();
        Facets.request(facets, aggregations);
        if (interval != null) {
            aggregations.set("histogram", Histogram.request(interval));
        }
        return aggregations;
    }

    private SearchAnswer answer(
            Search search,
            Page page,
            Set<Facets.Facet> facets,
            Histogram.@Nullable Interval interval,
            boolean first,
            UriInfo uri) {
        @Nullable String cursor = page.next().map(Cursor::write).orElse(null);
        Optional<Suggestion> suggestion = page.total() == 0 && first ? spelling.propose(search) : Optional.empty();
        return new SearchAnswer(
                search.text(),
                search.sort().wireName(),
                page.total(),
                page.hits().stream()
                        .map(hit -> FoundArticle.from(hit, search.sort()))
                        .toList(),
                cursor,
                cursor == null ? null : next(uri, cursor),
                facets.isEmpty() ? null : Facets.read(facets, page.aggregations()),
                interval == null
                        ? null
                        : Histogram.read(interval, page.aggregations().path("histogram")),
                suggestion.orElse(null));
    }

    private static String next(UriInfo uri, String cursor) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
