package org.broadsheet.ingest.audit;

import org.broadsheet.ingest.tracing.TraceParent;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who pushes, and under which trace.
 *
 * @param subject of the token: the source
 */
public record Pusher(String subject, TraceParent trace) {

    /** The bearer of a token; a token without a subject is known by its name, which the issuer has to give then. */
    public static Pusher of(JsonWebToken token, @Nullable String traceParent) {
        String subject = token.getSubject();
        return new Pusher(subject == null ? token.getName() : subject, TraceParent.ofHeader(traceParent));
    }
}
