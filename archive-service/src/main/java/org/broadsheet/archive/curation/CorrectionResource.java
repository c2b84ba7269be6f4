package org.broadsheet.archive.curation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.issue.RawIssueEntity;
import org.broadsheet.archive.issue.RawIssueReading;
import org.broadsheet.archive.messaging.ArticleCorrected;
import org.broadsheet.archive.messaging.CurationPublisher;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of the served text. The source stays; the overlay is an event, and undoing it is one too. */
@Path("/api/raw-issues/{issueId}/corrections")
@Tag(name = "Curation")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    private final RawIssueReading rawIssues;
    private final CurationPublisher publisher;
    private final Audit audit;

    CorrectionResource(RawIssueReading rawIssues, CurationPublisher publisher, Audit audit) {
        this.rawIssues = rawIssues;
        this.publisher = publisher;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Curators' corrections of a raw issue", description = "Those undone are listed as such.")
    @APIResponse(responseCode = "200", description = "An object with the list `corrections`")
    public Map<String, Object> corrections(@PathParam("issueId") String issueId) {
        RawIssueEntity row = rawIssues.get(issueId);
        List<CorrectionEntity> found =
                CorrectionEntity.list("issueId = ?1 and start is not null order by madeAt, correctionId", row.issueId);
        return Map.of("corrections", found);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct the served text",
            description = "The original must be what stands in that span of the reading text. Answers when the broker"
                    + " has it; the served text follows within moments. The same correction again is the same.")
    @APIResponse(responseCode = "202", description = "Accepted; Location names the correction")
    @APIResponse(responseCode = "400", description = "The span or the original does not fit the source")
    public Response correct(
            @PathParam("issueId") String issueId,
            @Valid @NotNull NewCorrection wanted,
            @HeaderParam("traceparent") @Nullable String traceParent)
            throws SQLException {
        RawIssueEntity row = rawIssues.get(issueId);
        requireFits(row, wanted);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String correctionId =
                Ids.of(row.issueId, wanted.start(), wanted.end(), wanted.original(), wanted.replacement(), now);
        ArticleCorrected correction = new ArticleCorrected(
                correctionId,
                row.issueId,
                wanted.start(),
                wanted.end(),
                wanted.original(),
                wanted.replacement(),
                audit.who(),
                now.toString(),
                wanted.why());
        publisher.publishCorrection(correction, now, traceParent);
        audit.record(
                "correct",
                correctionId,
                row.issueId,
                Map.of("original", wanted.original(), "replacement", wanted.replacement()));
        return Response.accepted(correction)
                .location(URI.create("/api/raw-issues/" + row.issueId + "/corrections/" + correctionId))
                .build();
    }

    @DELETE
    @Path("/{correctionId}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Undo a correction", description = "The correction stays in the history, undone.")
    @APIResponse(responseCode = "202", description = "Accepted")
    @APIResponse(responseCode = "404", description = "There is no such correction")
    public Response undo(
            @PathParam("issueId") String issueId,
            @PathParam("correctionId") String correctionId,
            @HeaderParam("traceparent") @Nullable String traceParent)
            throws SQLException {
        RawIssueEntity row = rawIssues.get(issueId);
        CorrectionEntity standing = CorrectionEntity.findById(new CorrectionEntity.Key(row.issueId, correctionId));
        if (standing == null || standing.undone) {
            throw ProblemException.notFound("correction", correctionId);
        }
        publisher.publishUndo(row.issueId, correctionId, Instant.now(), traceParent);
        audit.record("undo-correction", correctionId, row.issueId, Map.of());
        return Response.accepted(Map.of("correctionId", correctionId)).build();
    }

    /** A single page of text can be checked here; the text of other formats is the parser's to know. */
    private void requireFits(RawIssueEntity row, NewCorrection wanted) {
        if (wanted.end() <= wanted.start()) {
            throw ProblemException.badBody(
                            "The span ends before it begins: [" + wanted.start() + ", " + wanted.end() + ")")
                    .with("parameter", "end");
        }
        rawIssues
                .source(row.issueId)
                .filter(source -> source.contentType.startsWith("text/"))
                .ifPresent(source -> requireOriginal(new String(source.bytes, UTF_8), wanted));
    }

    private static void requireOriginal(String decoded, NewCorrection wanted) {
        String text = decoded.startsWith("\ufeff") && !stands(decoded, wanted) ? decoded.substring(1) : decoded;
        if (!stands(text, wanted)) {
            int end = Math.min(wanted.end(), text.length());
            String there = wanted.start() >= end ? "" : text.substring(wanted.start(), end);
            throw ProblemException.badBody("In the span [" + wanted.start() + ", " + wanted.end() + ") the source has “"
                            + there + "”, not “" + wanted.original() + "”.")
                    .with("parameter", "original")
                    .with("found", there);
        }
    }

    private static boolean stands(String text, NewCorrection wanted) {
        return wanted.end() <= text.length()
                && text.substring(wanted.start(), wanted.end()).equals(wanted.original());
    }
}
