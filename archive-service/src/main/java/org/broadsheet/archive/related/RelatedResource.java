package org.broadsheet.archive.related;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.broadsheet.archive.article.ArticleReading;
import org.broadsheet.archive.related.RelatedArticles.Related;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reprints and near-duplicates. */
@Path("/api/articles/{articleId}/related")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@RolesAllowed(Roles.READER)
public class RelatedResource {
    private final ArticleReading articles;
    private final RelatedArticles related;

    RelatedResource(ArticleReading articles, RelatedArticles related) {
        this.articles = articles;
        this.related = related;
    }

    public record Answer(String articleId, List<Related> related) {
        public Answer {
            related = List.copyOf(related);
        }
    }

    @GET
    @Operation(
            summary = "Articles with text in common",
            description = "Reprints first, each with the share of text in common.")
    @APIResponse(responseCode = "200", description = "Up to 50 articles")
    @APIResponse(responseCode = "503", description = "The search engine is away")
    public Answer related(@PathParam("articleId") String articleId) {
        return new Answer(articleId, related.of(articles.get(articles.standing(articleId))));
    }
}
