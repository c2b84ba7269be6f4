package org.broadsheet.ingest.submission;

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
    public Response push(@Context HttpHeaders headers, @Context UriInfo uri, InputStream request) {
        Pusher pusher = new Pusher(token.getName(), TraceParent.ofHeader(headers.getHeaderString(TraceParent.HEADER)));
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
        PageType.bare(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
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
