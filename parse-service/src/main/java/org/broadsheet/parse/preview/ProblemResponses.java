package org.broadsheet.parse.preview;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.broadsheet.parse.configuration.ParseConfig;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says every refusal as a problem document, the framework's own as well. */
final class ProblemResponses {
    private final ParseConfig config;

    ProblemResponses(ParseConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        Problem problem = refused.problem();
        Response.ResponseBuilder response = problem.response();
        if (problem.refusal() == Refusal.BUSY) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    Math.max(1, config.preview().retryAfter().toSeconds()));
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException missing) {
        return challenge("Send a token of a known issuer as Authorization: Bearer.");
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException bad) {
        return challenge("The token is expired, not of the expected issuer or audience, or not signed by a known key.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return new Problem(Refusal.FORBIDDEN, "A preview needs a token with the role scanner, reader or curator.")
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response ofTheFramework(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404 ->
                new Problem(Refusal.NOT_FOUND, "Pages are previewed at /parse.")
                        .response()
                        .build();
            case 405 ->
                new Problem(Refusal.METHOD_NOT_ALLOWED, "Preview with POST.")
                        .response()
                        .build();
            case 413 ->
                new Problem(Refusal.TOO_LARGE, "The request is larger than this service reads.")
                        .response()
                        .build();
            case 415 ->
                new Problem(Refusal.UNSUPPORTED_TYPE, "Send text/markdown or text/plain.")
                        .response()
                        .build();
            default -> refused.getResponse();
        };
    }

    private static Response challenge(String detail) {
        return new Problem(Refusal.UNAUTHENTICATED, detail)
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
