package org.broadsheet.archive.indexing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.broadsheet.archive.indexing.Reconciliation.Comparison;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's view of the search index. */
@Path("/api/index")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search index")
@RolesAllowed(Roles.OPERATOR)
public class IndexResource {
    private final SearchIndex index;
    private final ArticleRevisions articles;
    private final Reconciliation reconciliation;

    @Inject
    IndexResource(SearchIndex index, ArticleRevisions articles, Reconciliation reconciliation) {
        this.index = index;
        this.articles = articles;
        this.reconciliation = reconciliation;
    }

    @GET
    @Operation(summary = "How far the search index, and a rebuild under way, are")
    public IndexState state() {
        return IndexState.read(index, articles, reconciliation);
    }

    @POST
    @Path("/rebuild")
    @Operation(
            summary = "Build the search index anew while the present one serves",
            description = "Asked again while one is under way, it answers with that one's progress.")
    @APIResponse(responseCode = "202", description = "Under way; GET /api/index tells how far")
    public Response rebuild() {
        if (index.findBuilding().isEmpty()) {
            index.createBuilding();
        }
        return Response.accepted(state()).location(URI.create("/api/index")).build();
    }

    @POST
    @Path("/reconcile")
    @Operation(
            summary = "Compare database and index now, and repair the index",
            description = "Answers when it is done, with what was found before the repair.")
    public Comparison reconcile() {
        return reconciliation.reconcile();
    }
}
