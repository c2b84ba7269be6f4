package org.broadsheet.archive.issue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.broadsheet.archive.article.Article;
import org.broadsheet.archive.article.ArticleReading;
import org.broadsheet.archive.web.Answers;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A raw issue: whether it arrived, its bytes, its articles, its ledger. HEAD is answered wherever GET is. */
@Path("/api/raw-issues/{issueId}")
@Tag(name = "Raw issues")
public class RawIssueResource {
    private final RawIssueReading rawIssues;
    private final ArticleReading articles;
    private final Answers answers;

    RawIssueResource(RawIssueReading rawIssues, ArticleReading articles, Answers answers) {
        this.rawIssues = rawIssues;
        this.articles = articles;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Roles.SCANNER, Roles.READER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "State of a raw issue",
            description = "A scanner asks here, with GET or HEAD, whether a push has arrived.")
    @APIResponse(
            responseCode = "200",
            description = "State, hints, masthead, findings",
            content = @Content(schema = @Schema(implementation = RawIssue.class)))
    @APIResponse(responseCode = "404", description = "It has not arrived")
    public Response rawIssue(
            @Parameter(description = "26 characters, as the receipt says", example = "q3k5m2n7a4b6c7d2e3f2g3h4i5")
                    @PathParam("issueId")
                    String issueId,
            @Context Request request) {
        return answers.json(request, rawIssues.describe(rawIssues.get(issueId)));
    }

    @GET
    @Path("/source")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "The very bytes that were pushed",
            description = "With ETag and Content-Digest (RFC 9530). Several pages come as a zip container with a"
                    + " manifest; with container=true its media type is application/vnd.broadsheet.pages+zip.")
    @APIResponse(responseCode = "200", description = "The bytes", content = @Content(mediaType = "text/markdown"))
    @APIResponse(responseCode = "404", description = "The bytes have not arrived")
    public Response source(
            @PathParam("issueId") String issueId,
            @Parameter(description = "Give the media type of the stored container") @QueryParam("container")
                    boolean container,
            @Context Request request) {
        SourceEntity source = rawIssues
                .source(rawIssues.get(issueId).issueId)
                .orElseThrow(() -> ProblemException.notFound("source of the raw issue", issueId));
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(source.sha256));
        Response.ResponseBuilder met = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = met == null
                ? Response.ok(source.bytes).header("Content-Type", mediaType(source.contentType, container))
                : met;
        return answer.tag(tag)
                .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(source.sha256) + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    private static String mediaType(String stored, boolean container) {
        if (container) {
            return stored;
        }
        return stored.endsWith("+zip")
                ? "application/zip"
                : stored + (stored.startsWith("text/") ? "; charset=UTF-8" : "");
    }

    @GET
    @Path("/articles")
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The articles of a raw issue",
            description = "In their order; those of a page that a newer scan replaced are marked with supersededBy.")
    @APIResponse(
            responseCode = "200",
            description = "Articles",
            content = @Content(schema = @Schema(implementation = Articles.class)))
    @APIResponse(responseCode = "404", description = "It has not arrived")
    public Response articles(@PathParam("issueId") String issueId, @Context Request request) {
        RawIssueEntity row = rawIssues.get(issueId);
        return answers.json(
                request, new Articles(row.issueId, row.state, articles.ofRawIssue(row.issueId, row.issueKey)));
    }

    /** The articles of one raw issue. */
    @io.quarkus.runtime.annotations.RegisterForReflection
    record Articles(String issueId, String state, java.util.List<Article> articles) {}

    @GET
    @Path("/ledger")
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What each character of the source is",
            description = "Entries [start, end, role, article's ordinal or -1] that cover the reading text without a"
                    + " gap; offsets are UTF-16 units.")
    @APIResponse(responseCode = "200", description = "The ledger")
    @APIResponse(responseCode = "404", description = "It has not been read")
    public Response ledger(@PathParam("issueId") String issueId, @Context Request request) {
        JsonNode value = rawIssues
                .winner(rawIssues.get(issueId))
                .filter(found -> found.has("ledger"))
                .orElseThrow(() -> ProblemException.notFound("ledger of the raw issue", issueId));
        return answers.json(
                request,
                Map.of(
                        "issueId", issueId,
                        "parseId", value.path("parseId"),
                        "length", value.path("length"),
                        "ledger", value.path("ledger")));
    }
}
