package org.broadsheet.parse.preview;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.parse.wire.Json;

/**
 * A problem document of RFC 9457.
 *
 * @param detail what is wrong, where, and what to do
 * @param extras further members: an offset, a limit, the parser's problems
 */
record Problem(Refusal refusal, String detail, Map<String, Object> extras) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        extras = Map.copyOf(extras);
    }

    Problem(Refusal refusal, String detail) {
        this(refusal, detail, Map.of());
    }

    Response.ResponseBuilder response() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "https://broadsheet.org/problems/" + refusal.code());
        members.put("title", refusal.title());
        members.put("status", refusal.status());
        members.put("detail", detail);
        members.putAll(extras);
        return Response.status(refusal.status()).type(MEDIA_TYPE).entity(Json.write(members));
    }
}
