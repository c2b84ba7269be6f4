package org.broadsheet.archive.curation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.broadsheet.archive.issue.RawIssueEntity;
import org.broadsheet.archive.issue.RawIssueReading;
import org.broadsheet.archive.messaging.ParseRequested;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Another reading of a raw issue, with a curator's hints or boundaries; it also places an unidentified issue. */
@Path("/api/raw-issues/{issueId}/parse-requests")
@Tag(name = "Curation")
public class ParseRequestResource {
    private static final Set<String> HINTS = Set.of("newspaper", "date", "edition", "page", "filename", "source");
    private final RawIssueReading rawIssues;
    private final ParseRequests requests;
    private final Audit audit;

    ParseRequestResource(RawIssueReading rawIssues, ParseRequests requests, Audit audit) {
        this.rawIssues = rawIssues;
        this.requests = requests;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a raw issue again",
            description = "Hints win over what is printed; boundaries replace the parser's own. Answers when the broker"
                    + " has the request.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted: the request as it was published",
            content = @Content(schema = @Schema(implementation = ParseRequested.class)))
    @APIResponse(responseCode = "400", description = "A hint or a boundary can't be used")
    @APIResponse(responseCode = "404", description = "The raw issue has not arrived")
    public Response request(
            @PathParam("issueId") String issueId,
            @Valid @NotNull NewParseRequest wanted,
            @HeaderParam("traceparent") @Nullable String traceParent)
            throws SQLException {
        RawIssueEntity row = rawIssues.get(issueId);
        requireUsable(wanted);
        ParseRequested request = requests.request(row.issueId, audit.who(), wanted, traceParent);
        audit.record(
                "request-reading",
                request.requestId(),
                row.issueId,
                Map.of("reason", wanted.reason(), "hints", wanted.hints() == null ? Map.of() : wanted.hints()));
        return Response.accepted(request).build();
    }

    private static void requireUsable(NewParseRequest wanted) {
        if (wanted.hints() != null) {
            wanted.hints().forEach((name, value) -> {
                if (!HINTS.contains(name)) {
                    throw ProblemException.badParameter("hints", name, "one of " + new java.util.TreeSet<>(HINTS));
                }
            });
            Parameters.date("hints.date", wanted.hints().get("date"));
            Parameters.between("hints.page", wanted.hints().get("page"), 1, 1, 9999);
        }
        if (wanted.boundaries() != null) {
            int last = 0;
            for (ParseRequested.Boundary boundary : wanted.boundaries()) {
                if (boundary.start() < last || boundary.end() <= boundary.start()) {
                    throw ProblemException.badBody("Boundaries must follow each other and not overlap: ["
                            + boundary.start() + ", " + boundary.end() + ") comes after " + last);
                }
                last = boundary.end();
            }
        }
    }
}
