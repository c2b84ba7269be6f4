package org.broadsheet.parse.preview;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.wire.Json;
import org.broadsheet.parse.wire.PrintedIssue;
import org.broadsheet.parse.wire.PrintedRejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /parse}: what the parser makes of one page. Nothing is published or kept. */
@Path("/parse")
@Tag(name = "Preview", description = "What the archive would read in a page, before it is pushed.")
public class PreviewResource {
    private final ParseConfig config;
    private final Semaphore room;

    PreviewResource(ParseConfig config) {
        this.config = config;
        this.room = new Semaphore(config.preview().concurrent());
    }

    @POST
    @Blocking
    @RolesAllowed({"scanner", "reader", "curator"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a page",
            description =
                    "Gives the parsed issue of the body: masthead, articles with their parts and spans, corrections,"
                            + " findings, and the ledger that accounts for every character. Offsets are UTF-16 code units.")
    @RequestBody(
            description = "The page's text as the OCR engine gave it, UTF-8; gzip is taken.",
            content = {
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "front page",
                                        value = "# 清河晚报\n\n2024年3月5日 星期二\n\n## 清河大桥昨日通车\n\n本报讯(记者 陈一帆)清河大桥昨日正式通车。\n")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "The parsed issue.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = PrintedIssue.class)))
    @APIResponse(responseCode = "400", description = "Empty, not UTF-8 (with the byte's offset), or a bad hint.")
    @APIResponse(responseCode = "401", description = "No token, or one that is not valid.")
    @APIResponse(responseCode = "403", description = "The token has none of the roles scanner, reader, curator.")
    @APIResponse(responseCode = "413", description = "Larger than a page may be (8 MiB unless configured).")
    @APIResponse(responseCode = "415", description = "Not text/markdown or text/plain, or not in UTF-8.")
    @APIResponse(responseCode = "422", description = "Nothing could be read; the problems say why and where.")
    @APIResponse(responseCode = "429", description = "Too many previews at once; see Retry-After.")
    public Response preview(
            @Context HttpHeaders headers,
            @Parameter(description = "Slug of the newspaper", example = "qinghewanbao")
                    @QueryParam("newspaper")
                    @Nullable
                    String newspaper,
            @Parameter(description = "ISO date of the issue", example = "2024-03-05") @QueryParam("date") @Nullable
                    String date,
            @Parameter(description = "Which of a day's editions") @QueryParam("edition") @Nullable String edition,
            @Parameter(description = "Printed page number, from 1", example = "1") @QueryParam("page") @Nullable
                    String page,
            @Parameter(description = "File name, echoed as source") @QueryParam("filename") @Nullable String filename,
            InputStream body) {
        if (!room.tryAcquire()) {
            throw new RefusedException(Refusal.BUSY, "Too many pages are being previewed. Try again in a moment.");
        }
        try {
            RawIssue.Page content = PageBody.read(
                    body,
                    headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                    headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                    filename == null ? "" : filename,
                    config.limits().page().asLongValue());
            return answer(content, new Hints(newspaper, date(date), edition, page(page)), filename);
        } finally {
            room.release();
        }
    }

    private static Response answer(RawIssue.Page page, Hints hints, @Nullable String filename) {
        List<RawIssue.Page> pages = List.of(page);
        RawIssue raw = new RawIssue(IssueId.of(pages), pages, hints);
        return switch (Parser.parse(raw)) {
            case ParseResult.Parsed(var issue) ->
                Response.ok(Json.write(PrintedIssue.from(filename, issue)), MediaType.APPLICATION_JSON)
                        .build();
            case ParseResult.Rejected rejected -> throw unreadable(rejected);
        };
    }

    private static RefusedException unreadable(ParseResult.Rejected rejected) {
        PrintedRejection printed = PrintedRejection.from(null, rejected);
        ParseResult.Problem first = rejected.problems().getFirst();
        Refusal refusal = first.code().equals("empty") ? Refusal.EMPTY : Refusal.UNREADABLE;
        return new RefusedException(refusal, first.message(), Map.of("problems", printed.rejected()));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new RefusedException(
                    Refusal.BAD_HINT,
                    "The hint date is \"" + text + "\". Write it as 2024-03-05.",
                    Map.of("hint", "date"));
        }
    }

    private static @Nullable Integer page(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new RefusedException(
                    Refusal.BAD_HINT,
                    "The hint page is \"" + text + "\". Write a number from 1.",
                    Map.of("hint", "page"));
        }
        return Integer.valueOf(text);
    }
}
