package org.broadsheet.archive.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.broadsheet.archive.search.BadSearch;
import org.broadsheet.archive.search.ResultReading;
import org.broadsheet.archive.search.ResultReading.Piece;
import org.broadsheet.archive.search.Search;
import org.broadsheet.archive.search.SearchParameters;
import org.broadsheet.archive.search.Sort;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whole results as files. */
@Path("/api/articles/export")
@Tag(name = "Search")
@RolesAllowed(Roles.READER)
public class ExportResource {
    private static final int PIECE = 200;

    private final ResultReading results;

    ExportResource(ResultReading results) {
        this.results = results;
    }

    @GET
    @Produces({"application/x-ndjson", "text/csv", "application/zip"})
    @Operation(
            summary = "Export a result, complete",
            description =
                    "Oldest first, streamed. Every article carries a cursor: an export that broke off goes on after the"
                            + " last article received with `cursor`.")
    @APIResponse(responseCode = "200", description = "The file")
    public Response export(
            @BeanParam SearchParameters parameters,
            @QueryParam("format") @DefaultValue("ndjson") @Parameter(description = "ndjson, csv or markdown (a zip)")
                    String format,
            @QueryParam("cursor") @Nullable String cursor) {
        ExportFormat wanted = ExportFormat.named(format)
                .orElseThrow(() -> new BadSearch("format", "“" + format + "” is none of ndjson, csv, markdown."));
        Search search = Search.from(parameters, Sort.OLDEST);
        // Before the first byte: what is wrong with the search is an answer of its own, not a broken file.
        Piece first = results.read(search, cursor, PIECE);
        StreamingOutput body = out -> write(out, wanted, search, first);
        return Response.ok(body)
                .header("Content-Type", wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + wanted.fileName() + "\"")
                .build();
    }

    private void write(OutputStream out, ExportFormat format, Search search, Piece first) throws IOException {
        try (ExportWriter writer = writer(format, out)) {
            Piece piece = first;
            while (true) {
                for (ResultReading.Entry entry : piece.entries()) {
                    writer.write(entry);
                }
                Optional<String> next = piece.next();
                if (next.isEmpty()) {
                    return;
                }
                piece = results.read(search, next.get(), PIECE);
            }
        }
    }

    private static ExportWriter writer(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case NDJSON -> new NdjsonWriter(out);
            case CSV -> new CsvWriter(out);
            case MARKDOWN -> new MarkdownZipWriter(out);
        };
    }
}
