package org.broadsheet.archive.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.citation.Xml;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.FoundArticle;
import org.broadsheet.archive.search.ResultReading;
import org.broadsheet.archive.search.Search;
import org.broadsheet.archive.search.SearchParameters;
import org.broadsheet.archive.search.Sort;
import org.broadsheet.archive.web.Answers;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest articles of any search, newspaper or column. */
@Path("/api/feeds")
@Tag(name = "Feeds")
@RolesAllowed(Roles.READER)
public class FeedResource {
    private static final int ENTRIES = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", "UTF-8");
    private static final MediaType JSON_FEED = new MediaType("application", "feed+json", "UTF-8");

    private final ResultReading results;

    FeedResource(ResultReading results) {
        this.results = results;
    }

    /** An article and when it last changed. */
    private record Item(FoundArticle article, String text, String updated) {}

    @GET
    @Path("/articles.atom")
    @Produces("application/atom+xml")
    @Operation(
            summary = "Atom feed (RFC 4287) of the newest articles",
            description =
                    "With the parameters of search: `newspaper=` or `column=` make a newspaper's or a column's feed.")
    @APIResponse(responseCode = "200", description = "Up to 50 articles, with an ETag")
    public Response atom(@BeanParam SearchParameters parameters, @Context UriInfo uri, @Context Request request) {
        String host = host(uri);
        String self = uri.getRequestUri().toString();
        List<Item> items = items(parameters);
        Xml feed = Xml.element("feed")
                .attribute("xmlns", "http://www.w3.org/2005/Atom")
                .add("id", self)
                .add("title", title(parameters))
                .add(
                        "updated",
                        items.stream()
                                .map(Item::updated)
                                .reduce(FeedResource::later)
                                .orElse("1970-01-01T00:00:00Z"))
                .add(Xml.element("author").add("name", "Broadsheet"))
                .add(Xml.element("link").attribute("rel", "self").attribute("href", self));
        items.forEach(item -> feed.add(entry(item, host)));
        return Answers.bytes(request, feed.document().getBytes(StandardCharsets.UTF_8), ATOM);
    }

    @GET
    @Path("/articles.json")
    @Produces("application/feed+json")
    @Operation(summary = "JSON feed (version 1.1) of the newest articles", description = "As the Atom feed.")
    @APIResponse(responseCode = "200", description = "Up to 50 articles, with an ETag")
    public Response json(@BeanParam SearchParameters parameters, @Context UriInfo uri, @Context Request request) {
        String host = host(uri);
        ObjectNode feed = Json.object(
                "version",
                "https://jsonfeed.org/version/1.1",
                "title",
                title(parameters),
                "feed_url",
                uri.getRequestUri().toString(),
                "items",
                Json.array(items(parameters).stream()
                        .map(item -> jsonItem(item, host))
                        .toList()));
        return Answers.bytes(request, Json.bytes(feed), JSON_FEED);
    }

    private List<Item> items(SearchParameters parameters) {
        List<ResultReading.Entry> entries = results.read(Search.from(parameters, Sort.NEWEST), null, ENTRIES)
                .entries();
        List<String> ids =
                entries.stream().map(entry -> entry.article().articleId()).toList();
        Map<String, String> changed = ids.isEmpty() ? Map.of() : changed(ids);
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(changed.get(entry.article().articleId()))
                        .map(at -> new Item(entry.article(), String.join("\n\n", entry.paragraphs()), at)))
                .toList();
    }

    private static Map<String, String> changed(List<String> articleIds) {
        return ArticleEntity.<ArticleEntity>list("articleId in ?1 and not withdrawn", articleIds).stream()
                .collect(Collectors.toMap(row -> row.articleId, row -> row.changedAt.toString()));
    }

    private static Xml entry(Item item, String host) {
        FoundArticle article = item.article();
        Xml entry = Xml.element("entry")
                .add("id", "urn:broadsheet:" + article.articleId())
                .add("title", article.headline() == null ? article.lead() : article.headline())
                .add("updated", item.updated())
                .add("published", article.date() == null ? null : article.date() + "T00:00:00Z")
                .add(alternate("text/html", page(article, host)))
                .add(alternate("application/json", host + article.url()));
        article.authors().forEach(author -> entry.add(Xml.element("author").add("name", author)));
        Stream.of(article.newspaper(), article.column())
                .filter(term -> term != null && !term.isBlank())
                .forEach(term -> entry.add(Xml.element("category").attribute("term", String.valueOf(term))));
        return entry.add("summary", article.lead())
                .add(Xml.element("content").attribute("type", "text").text(item.text()));
    }

    private static Xml alternate(String type, String address) {
        return Xml.element("link")
                .attribute("rel", "alternate")
                .attribute("type", type)
                .attribute("href", address);
    }

    /** Where a feed's reader goes on reading. */
    private static String page(FoundArticle article, String host) {
        return host + "/read/articles/" + article.articleId();
    }

    private static ObjectNode jsonItem(Item item, String host) {
        FoundArticle article = item.article();
        ObjectNode json = Json.object(
                "id",
                article.articleId(),
                "url",
                page(article, host),
                "title",
                article.headline() == null ? article.lead() : article.headline(),
                "content_text",
                item.text(),
                "date_modified",
                item.updated(),
                "authors",
                Json.array(article.authors().stream()
                        .map(name -> Json.object("name", name))
                        .toList()));
        if (article.date() != null) {
            json.put("date_published", article.date() + "T00:00:00Z");
        }
        if (article.language() != null) {
            json.put("language", article.language());
        }
        return json;
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String title(SearchParameters parameters) {
        String narrowed = Stream.of(
                        parameters.newspaper.stream(), parameters.column.stream(), Stream.ofNullable(parameters.q))
                .flatMap(Function.identity())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return narrowed.isEmpty() ? "Broadsheet" : "Broadsheet: " + narrowed;
    }

    private static String host(UriInfo uri) {
        return uri.getBaseUri().toString().replaceFirst("/+$", "");
    }
}
