package org.broadsheet.archive.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.broadsheet.archive.messaging.TraceParent;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes or makes the trace context (W3C) of a request: its id is in all logs, and in the answer. */
final class TraceContext {
    private static final String HEADER = "traceparent";

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        String trace = TraceParent.orNew(request.getHeaderString(HEADER));
        request.getHeaders().putSingle(HEADER, trace);
        MDC.put("traceId", TraceParent.traceId(trace));
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, request.getHeaderString(HEADER));
        MDC.remove("traceId");
    }
}
