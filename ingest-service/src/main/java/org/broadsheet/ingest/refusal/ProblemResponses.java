package org.broadsheet.ingest.refusal;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says every refusal as a problem document, the framework's own as well. */
final class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return response(refused.refusal());
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e) {
        return challenge("Send a token of a known issuer as Authorization: Bearer.");
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e) {
        return challenge("The token is expired, not of the expected issuer or audience, or not signed by a known key.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return response(Refusal.of(Reason.FORBIDDEN, "Pushing needs a token with the role scanner."));
    }

    @ServerExceptionMapper
    Response ofTheFramework(WebApplicationException e) {
        return switch (e.getResponse().getStatus()) {
            case 404 -> response(Refusal.of(Reason.NOT_FOUND, "Issues are pushed to /issues, batches to /batches."));
            case 405 -> response(Refusal.of(Reason.METHOD_NOT_ALLOWED, "Push with POST."));
            case 413 -> response(Refusal.of(Reason.TOO_LARGE, "The request is larger than this service reads."));
            case 415 ->
                response(Refusal.of(Reason.UNSUPPORTED_TYPE, "The Content-Type is not one that is taken here."));
            default -> e.getResponse();
        };
    }

    /** A fault of ours: its cause is for the log, not for the pusher. */
    @ServerExceptionMapper
    Response fault(RuntimeException e) {
        LOG.error("a request failed", e);
        return response(
                Refusal.of(Reason.FAULT, "Nothing is lost by pushing it again; the service's log has the cause."));
    }

    private static Response challenge(String detail) {
        return Response.fromResponse(response(Refusal.of(Reason.UNAUTHENTICATED, detail)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    static Response response(Refusal refusal) {
        Response.ResponseBuilder response =
                Response.status(refusal.reason().status()).type(PROBLEM_JSON).entity(refusal.problem());
        if (refusal.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return response.build();
    }
}
