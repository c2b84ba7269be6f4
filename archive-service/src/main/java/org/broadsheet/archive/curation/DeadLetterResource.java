package org.broadsheet.archive.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.broadsheet.archive.messaging.CurationPublisher;
import org.broadsheet.archive.web.Parameters;
import org.broadsheet.archive.web.ProblemException;
import org.broadsheet.archive.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records that no service could use, and a way to try them again once the cause is mended. */
@Path("/api/dead-letters")
@Tag(name = "Curation")
@RolesAllowed(Roles.CURATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private final CurationPublisher publisher;
    private final Audit audit;
    private final DataSource database;
    private final ObjectMapper json;

    DeadLetterResource(CurationPublisher publisher, Audit audit, DataSource database, ObjectMapper json) {
        this.publisher = publisher;
        this.audit = audit;
        this.database = database;
        this.json = json;
    }

    @GET
    @Operation(summary = "Dead letters, newest first", description = "With cause, stack and original headers.")
    @APIResponse(
            responseCode = "200",
            description = "An object with the list `deadLetters` and `next` where there are more")
    public Map<String, Object> deadLetters(
            @Parameter(description = "Only of this topic", example = "articles") @QueryParam("topic") @Nullable
                    String topic,
            @Parameter(description = "Only those before this id; take it from `next`") @QueryParam("before") @Nullable
                    String before,
            @Parameter(description = "1 to 500; 100 if not given") @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.between("limit", limit, 100, 1, 500);
        int edge = Parameters.between("before", before, Integer.MAX_VALUE, 1, 999_999_999);
        List<DeadLetter> found = DeadLetterEntity.find(
                        "select id, topic, sourcePartition, sourceOffset, recordKey, headers, cause, stack, service,"
                                + " diedAt, replayedAt, replayedBy from DeadLetterEntity where id < ?1"
                                + " and (?2 is null or topic = ?2) order by id desc",
                        (long) edge,
                        topic)
                .page(0, size)
                .project(DeadLetter.class)
                .list();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("deadLetters", found);
        if (found.size() == size) {
            String same = topic == null ? "" : "&topic=" + topic;
            answer.put(
                    "next",
                    "/api/dead-letters?limit=" + size + "&before="
                            + found.getLast().id() + same);
        }
        return answer;
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Put the record back on its topic",
            description = "With its original key, value and headers. If it dies again, it comes back as another.")
    @APIResponse(responseCode = "202", description = "The broker has it")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public Response replay(@PathParam("id") String id) throws SQLException {
        DeadLetterEntity dead = DeadLetterEntity.findById((long) Parameters.between("id", id, 0, 0, 999_999_999));
        if (dead == null) {
            throw ProblemException.notFound("dead letter", id);
        }
        publisher.replay(
                dead.topic, dead.recordKey == null ? "" : dead.recordKey, dead.recordValue, headers(dead.headers));
        markReplayed(dead.id);
        audit.record("replay-dead-letter", id, null, Map.of("topic", dead.topic));
        return Response.accepted(Map.of("id", dead.id, "topic", dead.topic)).build();
    }

    private void markReplayed(long id) throws SQLException {
        String sql = "update dead_letter set replayed_at = now(), replayed_by = ? where id = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, audit.who());
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private Map<String, String> headers(String document) {
        try {
            return json.readValue(document, HEADERS);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("Stored headers are JSON", fault);
        }
    }
}
