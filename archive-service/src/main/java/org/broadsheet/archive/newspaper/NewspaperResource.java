package org.broadsheet.archive.newspaper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.broadsheet.archive.issue.Calendar;
import org.broadsheet.archive.issue.IssueBrowsing;
import org.broadsheet.archive.issue.WholeIssue;
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

/** Newspapers, their calendars and their issues by date. */
@Path("/api/newspapers")
@Tag(name = "Newspapers")
@RolesAllowed(Roles.READER)
@Produces(MediaType.APPLICATION_JSON)
public class NewspaperResource {
    private final NewspaperReading newspapers;
    private final IssueBrowsing issues;
    private final Answers answers;

    NewspaperResource(NewspaperReading newspapers, IssueBrowsing issues, Answers answers) {
        this.newspapers = newspapers;
        this.issues = issues;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "All newspapers",
            description = "With titles, CN number, first and last date, number of issues and of gaps.")
    @APIResponse(responseCode = "200", description = "An object with the list `newspapers`")
    public Response newspapers(@Context Request request) {
        return answers.json(request, Map.of("newspapers", newspapers.all()));
    }

    @GET
    @Path("/{newspaper}")
    @Operation(summary = "One newspaper", description = "With its gaps: stretches without issue, longer than usual.")
    @APIResponse(
            responseCode = "200",
            description = "The newspaper",
            content = @Content(schema = @Schema(implementation = Newspaper.class)))
    @APIResponse(responseCode = "404", description = "There is no such newspaper")
    public Response newspaper(
            @Parameter(example = "liaoyuanribao") @PathParam("newspaper") String newspaper, @Context Request request) {
        return answers.json(request, known(newspaper));
    }

    @GET
    @Path("/{newspaper}/calendar")
    @Operation(
            summary = "A year of a newspaper, day by day",
            description = "With missing days and jumps of the running number.")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = Calendar.class)))
    @APIResponse(responseCode = "400", description = "The year can't be read")
    @APIResponse(responseCode = "404", description = "There is no such newspaper")
    public Response calendar(
            @PathParam("newspaper") String newspaper,
            @Parameter(description = "Year; that of the last issue if not given", example = "2020")
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Context Request request) {
        LocalDate last = known(newspaper).last();
        int wanted =
                Parameters.between("year", year, last == null ? LocalDate.EPOCH.getYear() : last.getYear(), 1500, 2999);
        return answers.json(request, issues.calendar(newspaper, wanted));
    }

    @GET
    @Path("/{newspaper}/issues/{date}")
    @Operation(
            summary = "An issue: its pages and articles in order",
            description = "Whatever pushes they came in. Without `edition` the unnamed or first edition of the day.")
    @APIResponse(
            responseCode = "200",
            description = "The issue",
            content = @Content(schema = @Schema(implementation = WholeIssue.class)))
    @APIResponse(responseCode = "400", description = "The date can't be read")
    @APIResponse(responseCode = "404", description = "There is no issue of that day or edition")
    public Response issue(
            @PathParam("newspaper") String newspaper,
            @Parameter(example = "2020-08-12") @PathParam("date") String date,
            @Parameter(description = "Which of a day's editions") @QueryParam("edition") @Nullable String edition,
            @Context Request request) {
        LocalDate day = Parameters.requiredDate("date", date);
        WholeIssue issue = issues.find(newspaper, day, edition)
                .orElseThrow(() -> ProblemException.notFound(
                        "issue", newspaper + " of " + day + (edition == null ? "" : ", edition " + edition)));
        return answers.json(request, issue);
    }

    private Newspaper known(String newspaper) {
        return newspapers.find(newspaper).orElseThrow(() -> ProblemException.notFound("newspaper", newspaper));
    }
}
