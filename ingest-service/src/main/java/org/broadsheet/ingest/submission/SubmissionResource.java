package org.broadsheet.ingest.submission;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.HEADER;
import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Admission;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.audit.Pusher;
import org.broadsheet.ingest.body.HintParameters;
import org.broadsheet.ingest.body.IssueReader;
import org.broadsheet.ingest.body.PageType;
import org.broadsheet.ingest.body.PushBody;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.refusal.RefusedException;
import org.broadsheet.ingest.tracing.TraceParent;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /issues}: one raw issue, answered once it is durable. */
@Path("/issues")
public class SubmissionResource {

    private final IngestConfig config;
    private final Admission admission;
    private final IssueReader reader;
    private final Submissions submissions;
    private final JsonWebToken token;

    SubmissionResource(
            IngestConfig config, Admission admission, IssueReader reader, Submissions submissions, JsonWebToken token) {
        this.config = config;
        this.admission = admission;
        this.reader = reader;
        this.submissions = submissions;
        this.token = token;
    }

    @POST
    @RolesAllowed("scanner")
    @RunOnVirtualThread
    @Operation(
            operationId = "pushIssue",
            summary = "Pushes one raw issue: a page, or several pages in a form or a zip.",
            description = "Answers once the issue is durable. Pushing the same again is harmless: it has the same id."
                    + " Several pages are taken in the order of a manifest.json (a field manifest of a form), else of"
                    + " their file names.")
    @Parameter(name = "newspaper", in = QUERY, description = "Slug of the newspaper.", example = "liaoyuanribao")
    @Parameter(name = "date", in = QUERY, description = "Date of the issue, ISO 8601.", example = "2020-08-12")
    @Parameter(name = "edition", in = QUERY, description = "Edition on that day.", example = "morning")
    @Parameter(name = "page", in = QUERY, description = "Number of the (first) page.", example = "1")
    @Parameter(name = "filename", in = QUERY, description = "Name of the file.", example = "liaoyuan-2020-08-12.md")
    @Parameter(name = "source", in = QUERY, description = "Where the pusher has it from.", example = "scanner-7")
    @Parameter(
            name = "Content-Digest",
            in = HEADER,
            description = "RFC 9530, sha-256 or sha-512, of the content as sent.")
    @Parameter(name = "Content-Encoding", in = HEADER, description = "gzip or nothing.")
    @Parameter(name = "traceparent", in = HEADER, description = "W3C trace context, carried to the archive.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/markdown", example = "# 辽源日报\n\n## 标题\n\n正文。\n"),
                @Content(mediaType = "text/plain", example = "Headline\n\nBody.\n"),
                @Content(mediaType = "multipart/form-data", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The issue is durable.",
            headers = @Header(name = "Location", description = "Where the archive tells its state."),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "Empty, not UTF-8, damaged, not what its digest says, or with a hint that is wrong.",
            content = @Content(mediaType = "application/problem+json", example = """
                                    {"type":"https://broadsheet.org/problems/not-utf-8","title":"The text is not UTF-8",
                                     "status":400,"detail":"The byte at offset 2 (0xff) does not continue UTF-8 text.",
                                     "byteOffset":2}"""))
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "The token has not the role scanner.")
    @APIResponse(responseCode = "413", description = "Larger than a page, an issue or a record may be.")
    @APIResponse(responseCode = "415", description = "Of another type or encoding than is taken.")
    @APIResponse(responseCode = "429", description = "Too much is under way; Retry-After says when to come back.")
    @APIResponse(responseCode = "503", description = "Not durable: the broker is away; see Retry-After.")
    public Response push(@Context HttpHeaders headers, @Context UriInfo uri, InputStream request) {
        Pusher pusher = Pusher.of(token, headers.getHeaderString(TraceParent.HEADER));
        try {
            Receipt receipt = take(headers, uri, request, pusher);
            return Response.accepted(receipt)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .location(submissions.location(receipt))
                    .header(TraceParent.HEADER, pusher.trace().value())
                    .build();
        } catch (RefusedException e) {
            submissions.refused(pusher, e.refusal());
            throw e;
        }
    }

    private Receipt take(HttpHeaders headers, UriInfo uri, InputStream request, Pusher pusher) {
        Hints hints = HintParameters.read(uri.getQueryParameters());
        String contentType = String.valueOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        reader.checkDeclaredSize(
                PageType.bare(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)),
                headers.getHeaderString(HttpHeaders.CONTENT_LENGTH),
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        try (Grant grant = admission.open(pusher.subject());
                Grant.Account account = grant.account(Duration.ZERO)) {
            grant.awaitTurn(Duration.ZERO);
            PushBody body = PushBody.open(
                    request,
                    headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                    headers.getHeaderString(PushBody.CONTENT_DIGEST),
                    config.limits().ratio());
            RawIssue issue = reader.read(body.content(), contentType, "", hints, account);
            body.finish();
            return Submissions.await(submissions.submit(issue, pusher));
        }
    }
}
