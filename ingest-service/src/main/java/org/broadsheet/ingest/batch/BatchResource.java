package org.broadsheet.ingest.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
    public Response push(@Context HttpHeaders headers, @Context UriInfo uri, InputStream request) {
        Pusher pusher = new Pusher(token.getName(), TraceParent.ofHeader(headers.getHeaderString(TraceParent.HEADER)));
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
