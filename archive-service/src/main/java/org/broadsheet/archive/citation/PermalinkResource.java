package org.broadsheet.archive.citation;

import io.quarkus.panache.common.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Addresses that last. */
@Path("/newspapers/{newspaper}/{date}/{page}/{n}")
@Tag(name = "Articles")
@RolesAllowed(Roles.READER)
public class PermalinkResource {

    @GET
    @Operation(
            summary = "An article by its place in print",
            description =
                    "Redirects to the article that stands there now, a browser to its page, a program to its JSON; n counts on"
                            + " the page from 1. Where a day has several"
                            + " editions, `edition` tells which; without it the first is meant.")
    @APIResponse(responseCode = "302", description = "Where the article is")
    @APIResponse(responseCode = "404", description = "Nothing stands there")
    public Response article(
            @PathParam("newspaper") String newspaper,
            @PathParam("date") String date,
            @PathParam("page") String page,
            @PathParam("n") String n,
            @QueryParam("edition") @Nullable String edition,
            @Context HttpHeaders asked) {
        LocalDate day = org.broadsheet.archive.web.Parameters.requiredDate("date", date);
        int pageNumber = org.broadsheet.archive.web.Parameters.between("page", page, 1, 1, 9999);
        int place = org.broadsheet.archive.web.Parameters.between("n", n, 1, 1, 99999);
        Parameters where =
                Parameters.with("newspaper", newspaper).and("day", day).and("page", pageNumber);
        List<ArticleEntity> standing = ArticleEntity.list(
                "newspaper = :newspaper and date = :day and page = :page and not withdrawn"
                        + " order by edition, ordinal, articleId",
                where);
        String wanted = edition != null ? edition : standing.isEmpty() ? "" : standing.getFirst().edition;
        List<ArticleEntity> onPage =
                standing.stream().filter(row -> row.edition.equals(wanted)).toList();
        if (onPage.size() < place) {
            throw ProblemException.notFound("article at", Permalink.of(newspaper, day, wanted, pageNumber, place));
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create(
                        (wantsPage(asked) ? "/read/articles/" : "/api/articles/") + onPage.get(place - 1).articleId))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static boolean wantsPage(HttpHeaders asked) {
        MediaType first = asked.getAcceptableMediaTypes().getFirst();
        return !first.isWildcardType() && first.isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
