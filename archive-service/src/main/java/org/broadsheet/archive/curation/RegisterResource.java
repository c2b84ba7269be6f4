package org.broadsheet.archive.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.newspaper.Newspaper;
import org.broadsheet.archive.newspaper.NewspaperReading;
import org.broadsheet.archive.projection.RegisterTables;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of newspapers, mended by a curator; issues under an alias or the number move at once. */
@Path("/api/newspapers/{newspaper}")
@Tag(name = "Curation")
public class RegisterResource {
    private final RegisterTables register;
    private final NewspaperReading newspapers;
    private final Audit audit;
    private final ObjectMapper json;

    RegisterResource(RegisterTables register, NewspaperReading newspapers, Audit audit, ObjectMapper json) {
        this.register = register;
        this.newspapers = newspapers;
        this.audit = audit;
        this.json = json;
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a newspaper's entry in the register",
            description =
                    "Title, titles with dates, aliases and CN number. What a curator wrote is never overwritten by"
                            + " what was read.")
    @APIResponse(
            responseCode = "200",
            description = "The newspaper as it is now",
            content = @Content(schema = @Schema(implementation = Newspaper.class)))
    @APIResponse(responseCode = "400", description = "The entry can't be used")
    public Response write(@PathParam("newspaper") String newspaper, @Valid @NotNull RegisterEntry entry)
            throws SQLException {
        if (!newspaper.matches("[a-z0-9-]{1,100}")) {
            throw ProblemException.badParameter("newspaper", newspaper, "lower-case letters, digits and hyphens");
        }
        List<String> aliases = entry.aliases() == null ? List.of() : entry.aliases();
        register.write(newspaper, entry.title(), entry.cn(), titles(entry), aliases);
        audit.record("write-register", newspaper, null, Map.of("title", entry.title(), "aliases", aliases));
        // Returned as itself, it would be written by generated code that takes issues() for a getter of "sues",
        // everywhere.
        return Response.ok(
                        newspapers.find(newspaper).orElseThrow(() -> ProblemException.notFound("newspaper", newspaper)))
                .build();
    }

    private String titles(RegisterEntry entry) {
        try {
            return json.writeValueAsString(entry.titles() == null ? List.of() : entry.titles());
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Titles are writable as JSON", fault);
        }
    }
}
