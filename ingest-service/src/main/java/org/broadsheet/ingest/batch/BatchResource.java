package org.broadsheet.ingest.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.admission.Admission;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.audit.Pusher;
import org.broadsheet.ingest.body.HintParameters;
import org.broadsheet.ingest.body.IssueReader;
import org.broadsheet.ingest.body.PageType;
import org.broadsheet.ingest.body.PushBody;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.refusal.RefusedException;
import org.broadsheet.ingest.submission.Submissions;
import org.broadsheet.ingest.tracing.TraceParent;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /batches}: many raw issues, read and answered as a stream. */
@Path("/batches")
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    private final IngestConfig config;
    private final Admission admission;
    private final IssueReader reader;
    private final Submissions submissions;
    private final JsonWebToken token;

    BatchResource(
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
            operationId = "pushBatch",
            summary = "Pushes many raw issues in one request, read and answered as a stream.",
            description =
                    "One line an item, in order, as soon as it is durable or refused; a bad item does not stop the"
                            + " batch. Hints in the query hold for every item, those of an item before them. Of a batch that broke"
                            + " off, every issue whose line came is durable; sending it again completes it. Read the lines while"
                            + " sending: a pusher who does not is not read on after some 60,000 issues, and cut off in the end.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, example = """
                                {"name":"1.md","text":"# 辽源日报\\n","hints":{"newspaper":"liaoyuanribao","page":"1"}}
                                {"mediaType":"text/plain","base64":"5q2j5paHCg=="}
                                {"pages":[{"name":"1.md","text":"# 1\\n"},{"name":"2.md","text":"# 2\\n"}]}
                                """),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A receipt or a problem for each item. A problem of the batch itself is the last line.",
            content = @Content(mediaType = NDJSON, example = """
                                    {"item":1,"name":"1.md","issueId":"7lwmulu2vd5p4wnb5ya4auujnm","digest":"sha-256=:…:",\
                                    "sizeBytes":16208,"receivedAt":"2020-08-12T01:23:45.678Z","location":"http://…"}
                                    {"item":2,"problem":{"type":"https://broadsheet.org/problems/empty","status":400,"detail":"…"}}
                                    """))
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "The token has not the role scanner.")
    @APIResponse(responseCode = "415", description = "Neither NDJSON nor a zip, or in an encoding that is not taken.")
    @APIResponse(responseCode = "429", description = "Too much is under way; Retry-After says when to come back.")
    public Response push(
            @Context HttpHeaders headers, @Context UriInfo uri, @Context HttpServerResponse sent, InputStream request) {
        // Many clients read nothing before they have sent everything: without room for the lines, both would wait for
        // ever.
        sent.setWriteQueueMaxSize(
                Math.toIntExact(config.inflight().answerBytes().asLongValue()));
        Pusher pusher = Pusher.of(token, headers.getHeaderString(TraceParent.HEADER));
        try {
            return Response.ok(answer(headers, uri, request, pusher))
                    .type(NDJSON)
                    .header(TraceParent.HEADER, pusher.trace().value())
                    .build();
        } catch (RefusedException e) {
            submissions.refused(pusher, e.refusal());
            throw e;
        }
    }

    private StreamingOutput answer(HttpHeaders headers, UriInfo uri, InputStream request, Pusher pusher) {
        Hints hints = HintParameters.read(uri.getQueryParameters());
        PushBody body = PushBody.open(
                request,
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                headers.getHeaderString(PushBody.CONTENT_DIGEST),
                config.limits().ratio());
        String type = PageType.bare(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        Grant grant = admission.open(pusher.subject());
        Supplier<Grant.Account> accounts = () -> grant.account(config.inflight().batchPatience());
        BatchItems items = switch (type) {
            case "application/zip", "application/x-zip-compressed" ->
                new ZipItems(body.content(), config.limits().ratio(), reader, hints, accounts);
            case NDJSON, "application/ndjson", "application/jsonl" ->
                new NdjsonItems(body.content(), config.limits(), hints, accounts);
            default -> {
                grant.close();
                throw PageType.unsupportedBatch(type).thrown();
            }
        };
        BatchRun run = new BatchRun(items, body, submissions, pusher, config, grant);
        return out -> {
            try (grant) {
                stream(run, out);
            }
        };
    }

    private static void stream(BatchRun run, OutputStream out) throws IOException {
        try {
            run.run(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while answering a batch", e);
        }
    }
}
