package org.broadsheet.archive.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/** Issues of all newspapers, in pages that stay right while issues come in. */
@Path("/api/issues")
@Tag(name = "Issues")
@RolesAllowed(Roles.READER)
public class IssueResource {
    private static final Set<String> STATES = Set.of("received", "parsed", "rejected", "unidentified");
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private final IssueReading issues;
    private final Answers answers;

    IssueResource(IssueReading issues, Answers answers) {
        this.issues = issues;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issues by newspaper, date and state",
            description = "Ordered by newspaper, date and edition. Follow `next` until there is none: no limit, and no"
                    + " issue twice or left out while others come in.")
    @APIResponse(
            responseCode = "200",
            description = "Issues, and the address of the next page",
            content = @Content(schema = @Schema(implementation = IssuePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter can't be read; the problem names it")
    public Response issues(
            @Parameter(example = "liaoyuanribao") @QueryParam("newspaper") @Nullable String newspaper,
            @Parameter(description = "First date", example = "2020-08-01") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Last date", example = "2020-08-31") @QueryParam("to") @Nullable String to,
            @Parameter(description = "received, parsed, rejected or unidentified") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "Cursor of the next page; take it from `next`") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "Issues on one page, 1 to 1000; 100 if not given") @QueryParam("limit") @Nullable
                    String limit,
            @Context UriInfo address,
            @Context Request request) {
        if (state != null && !STATES.contains(state)) {
            throw ProblemException.badParameter("state", state, "received, parsed, rejected or unidentified");
        }
        int size = Parameters.between("limit", limit, USUAL, 1, MOST);
        IssueReading.Wanted wanted = new IssueReading.Wanted(
                newspaper, Parameters.date("from", from), Parameters.date("to", to), state, after);
        List<IssueEntity> found = issues.find(wanted, size + 1);
        List<IssueEntity> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() <= size ? null : next(address, shown.getLast());
        return answers.json(request, new IssuePage(issues.summaries(shown), next));
    }

    private static String next(UriInfo address, IssueEntity last) {
        return address.getRequestUriBuilder()
                .replaceQueryParam("after", "{after}")
                .build(last.issueKey)
                .toString()
                .replaceFirst("^https?://[^/]+", "");
    }
}
