package org.broadsheet.archive.citation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.broadsheet.archive.article.ArticleEntity;
import org.broadsheet.archive.article.ArticleReading;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An article as others cite it. */
@Path("/api/articles/{articleId}/citation")
@Tag(name = "Articles")
@RolesAllowed(Roles.READER)
public class CitationResource {
    private final ArticleReading articles;

    CitationResource(ArticleReading articles) {
        this.articles = articles;
    }

    @GET
    @Produces({MediaType.TEXT_PLAIN, "application/x-bibtex", "application/x-research-info-systems"})
    @Operation(summary = "A citation", description = "In the styles apa, gbt7714, bibtex and ris.")
    @APIResponse(responseCode = "200", description = "The citation, with the permalink")
    public Response citation(
            @PathParam("articleId") String articleId,
            @QueryParam("style") @DefaultValue("apa") @Parameter(example = "gbt7714") String style,
            @Context UriInfo uri) {
        CitationStyle wanted = CitationStyle.named(style)
                .orElseThrow(() -> ProblemException.badParameter("style", style, "apa, gbt7714, bibtex or ris"));
        Cited cited = cited(articleId, uri);
        return Response.ok(wanted.write(cited, LocalDate.now(ZoneOffset.UTC)))
                .header("Content-Type", wanted.mediaType())
                .header("Link", "<" + cited.url() + ">; rel=\"canonical\"")
                .build();
    }

    @GET
    @Path("/json-ld")
    @Produces("application/ld+json")
    @Operation(summary = "The article as schema.org NewsArticle")
    public String jsonLd(@PathParam("articleId") String articleId, @Context UriInfo uri) {
        return JsonLd.write(cited(articleId, uri)).toString();
    }

    @GET
    @Path("/dublin-core")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "The article in Dublin Core")
    public String dublinCore(@PathParam("articleId") String articleId, @Context UriInfo uri) {
        return DublinCore.record(cited(articleId, uri)).document();
    }

    private Cited cited(String articleId, UriInfo uri) {
        ArticleEntity row = articles.standing(articleId);
        return Cited.from(row, articles.get(row), uri.getBaseUri().toString().replaceFirst("/+$", ""));
    }
}
