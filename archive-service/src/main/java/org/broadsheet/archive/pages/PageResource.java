package org.broadsheet.archive.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.archive.article.Article;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.article.ArticleReading;
import org.broadsheet.archive.citation.Cited;
import org.broadsheet.archive.citation.JsonLd;
import org.broadsheet.archive.indexing.SearchUnavailable;
import org.broadsheet.archive.issue.Calendar;
import org.broadsheet.archive.issue.IssueBrowsing;
import org.broadsheet.archive.issue.WholeIssue;
import org.broadsheet.archive.newspaper.Newspaper;
import org.broadsheet.archive.newspaper.NewspaperReading;
import org.broadsheet.archive.related.RelatedArticles;
import org.broadsheet.archive.related.RelatedArticles.Related;
import org.broadsheet.archive.search.BadSearch;
import org.broadsheet.archive.search.FoundArticle;
import org.broadsheet.archive.search.SearchAnswer;
import org.broadsheet.archive.search.SearchParameters;
import org.broadsheet.archive.search.SearchResource;
import org.broadsheet.archive.search.query.QueryMistake;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Pages in HTML, without scripts. */
@Path("/")
@RolesAllowed(Roles.READER)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PageResource {
    private final NewspaperReading newspapers;
    private final IssueBrowsing issues;
    private final ArticleReading articles;
    private final RelatedArticles related;
    private final SearchResource search;

    PageResource(
            NewspaperReading newspapers,
            IssueBrowsing issues,
            ArticleReading articles,
            RelatedArticles related,
            SearchResource search) {
        this.newspapers = newspapers;
        this.issues = issues;
        this.articles = articles;
        this.related = related;
        this.search = search;
    }

    /** Checked against the records at build time. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance newspapers(List<Newspaper> newspapers);

        static native TemplateInstance newspaper(Newspaper newspaper, Calendar calendar, YearLinks years);

        static native TemplateInstance issue(WholeIssue issue);

        /**
         * @param permalink absolute
         * @param jsonLd for a script element
         */
        static native TemplateInstance article(Article article, String permalink, String jsonLd);

        static native TemplateInstance related(Article article, @Nullable List<Related> related);

        static native TemplateInstance search(
                String query, @Nullable SearchAnswer answer, @Nullable SearchLinks links, @Nullable String mistake);
    }

    /** The page that shows what the API has at an address. */
    @TemplateExtension
    static String page(String address) {
        return address.replaceFirst("^/api/newspapers/([^/]+)/issues/", "/read/$1/")
                .replaceFirst("^/api/articles/", "/read/articles/");
    }

    @TemplateExtension
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @TemplateExtension
    static long percent(Related related) {
        return Math.round(100 * related.share());
    }

    /** The years before and after, where the newspaper has any. */
    public record YearLinks(
            @Nullable Integer before, @Nullable Integer after) {
        static YearLinks of(Newspaper newspaper, int year) {
            LocalDate first = newspaper.first();
            LocalDate last = newspaper.last();
            return new YearLinks(
                    first != null && first.getYear() < year ? Integer.valueOf(year - 1) : null,
                    last != null && last.getYear() > year ? Integer.valueOf(year + 1) : null);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance newspapers() {
        return Templates.newspapers(newspapers.all());
    }

    @GET
    @Path("read/{newspaper}")
    @Operation(hidden = true)
    public TemplateInstance newspaper(@PathParam("newspaper") String slug, @QueryParam("year") @Nullable String year) {
        Newspaper newspaper = newspapers.find(slug).orElseThrow(() -> ProblemException.notFound("newspaper", slug));
        LocalDate last = newspaper.last();
        int wanted = Parameters.between("year", year, last == null ? 2000 : last.getYear(), 1500, 2999);
        return Templates.newspaper(newspaper, issues.calendar(slug, wanted), YearLinks.of(newspaper, wanted));
    }

    @GET
    @Path("read/{newspaper}/{date}")
    @Operation(hidden = true)
    public TemplateInstance issue(
            @PathParam("newspaper") String newspaper,
            @PathParam("date") String date,
            @QueryParam("edition") @Nullable String edition) {
        LocalDate day = Parameters.requiredDate("date", date);
        return Templates.issue(issues.find(newspaper, day, edition)
                .orElseThrow(() -> ProblemException.notFound("issue", newspaper + " of " + day)));
    }

    @GET
    @Path("read/articles/{articleId}")
    @Operation(hidden = true)
    public TemplateInstance article(@PathParam("articleId") String articleId, @Context UriInfo address) {
        ArticleEntity row = find(articleId);
        Article article = articles.get(row);
        Cited cited = Cited.from(row, article, address.getBaseUri().toString().replaceFirst("/+$", ""));
        return Templates.article(
                article, cited.url(), JsonLd.write(cited).toString().replace("<", "\\u003c"));
    }

    @GET
    @Path("read/articles/{articleId}/related")
    @Operation(hidden = true)
    public TemplateInstance related(@PathParam("articleId") String articleId) {
        Article article = articles.get(find(articleId));
        try {
            return Templates.related(article, related.of(article));
        } catch (SearchUnavailable away) {
            return Templates.related(article, null);
        }
    }

    private ArticleEntity find(String articleId) {
        return articles.find(Parameters.articleId(articleId))
                .filter(found -> !found.isGone())
                .orElseThrow(() -> ProblemException.notFound("article", articleId));
    }

    @GET
    @Path("search")
    @Operation(hidden = true)
    public TemplateInstance search(
            @BeanParam SearchParameters parameters,
            @BeanParam SearchResource.Presentation wanted,
            @Context UriInfo address) {
        String query = parameters.q == null ? "" : parameters.q;
        try {
            SearchAnswer answer = search.search(parameters, wanted, address);
            return Templates.search(query, answer, SearchLinks.of(address, answer, titles(answer)), null);
        } catch (QueryMistake mistake) {
            return Templates.search(
                    query, null, null, "%s (character %d)".formatted(mistake.getMessage(), mistake.position() + 1));
        } catch (BadSearch mistake) {
            return Templates.search(query, null, null, mistake.getMessage());
        } catch (SearchUnavailable away) {
            return Templates.search(
                    query,
                    null,
                    null,
                    "The search engine is away for a moment. Articles can still be read and browsed.");
        }
    }

    /** Of the newspapers in a result's first articles; another newspaper's id says enough. */
    private static Map<String, String> titles(SearchAnswer answer) {
        Map<String, String> titles = new HashMap<>();
        for (FoundArticle article : answer.articles()) {
            String newspaper = article.newspaper();
            String title = article.newspaperTitle();
            if (newspaper != null && title != null) {
                titles.putIfAbsent(newspaper, title);
            }
        }
        return titles;
    }
}
