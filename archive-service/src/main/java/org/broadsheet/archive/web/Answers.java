package org.broadsheet.archive.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with an entity tag made from their bytes: who has them already gets 304. */
@ApplicationScoped
public class Answers {
    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    public Response json(Request request, Object body) {
        try {
            return bytes(request, json.writeValueAsBytes(body), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException("A served record must be writable: " + body.getClass(), fault);
        }
    }

    public static Response bytes(Request request, byte[] body, MediaType type) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(sha256(body), 0, 16));
        Response.ResponseBuilder met = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = met == null ? Response.ok(body, type) : met;
        return answer.tag(tag)
                .cacheControl(CacheControl.valueOf("no-cache"))
                .header("Vary", "Accept, Authorization")
                .build();
    }

    public static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java platform has SHA-256", fault);
        }
    }
}
