package org.broadsheet.archive.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.web.Answers;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One article, as JSON, Markdown or plain text. */
@Path("/api/articles/{articleId}")
@Tag(name = "Articles")
@RolesAllowed(Roles.READER)
public class ArticleResource {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", "UTF-8");
    private static final MediaType PLAIN = new MediaType("text", "plain", "UTF-8");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("text", "markdown"), MediaType.TEXT_PLAIN_TYPE)
            .build();

    private final ArticleReading articles;
    private final Answers answers;

    ArticleResource(ArticleReading articles, Answers answers) {
        this.articles = articles;
        this.answers = answers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/markdown", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "One article",
            description = "As JSON, text/markdown or text/plain by Accept, with an ETag for conditional requests.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Article.class)),
                @Content(mediaType = "text/markdown", example = "# 河堤修复完工\n\n河堤昨日全线修复，市民重回河边。"),
                @Content(mediaType = MediaType.TEXT_PLAIN, example = "河堤修复完工\n\n河堤昨日全线修复，市民重回河边。")
            })
    @APIResponse(responseCode = "404", description = "There is no such article")
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn; one that a newer scan replaced is served, with supersededBy")
    public Response article(
            @Parameter(
                            description = "The raw issue's id, a hyphen and an offset",
                            example = "q3k5m2n7a4b6c7d2e3f2g3h4i5-1024")
                    @PathParam("articleId")
                    String articleId,
            @Context Request request) {
        ArticleEntity row = articles.standing(articleId);
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        Article article = articles.get(row);
        if (form.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return answers.json(request, article);
        }
        boolean markdown = form.getMediaType().getSubtype().equals("markdown");
        String text = markdown ? ArticleText.markdown(article) : ArticleText.plain(article);
        return Answers.bytes(request, text.getBytes(UTF_8), markdown ? MARKDOWN : PLAIN);
    }

    @GET
    @Path("/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "All versions of an article",
            description = "Every version that was ever read, newest first, also of an article that was withdrawn.")
    @APIResponse(responseCode = "200", description = "Versions with the reading they come from")
    @APIResponse(responseCode = "404", description = "There never was such an article")
    public Response versions(@PathParam("articleId") String articleId, @Context Request request) {
        List<ArticleVersionEntity> versions = ArticleVersionEntity.newestFirst(Parameters.articleId(articleId));
        if (versions.isEmpty()) {
            throw ProblemException.notFound("article", articleId);
        }
        return answers.json(
                request,
                Map.of("versions", versions.stream().map(ArticleVersion::from).toList()));
    }
}
