package org.broadsheet.archive.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.broadsheet.archive.messaging.BrokerUnavailableException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says every refusal as a problem document, the framework's own as well. */
final class ProblemResponses {

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return response(problem).build();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException fault) {
        return challenge("This needs a token of a known issuer, sent as Authorization: Bearer.");
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException fault) {
        return challenge("The token is expired, not of the expected issuer or audience, or not signed by a known key.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException fault) {
        return response(ProblemException.of(
                        403, "forbidden", "Not allowed", "The token has none of the roles that may do this."))
                .build();
    }

    @ServerExceptionMapper
    Response brokerIsAway(BrokerUnavailableException fault) {
        return away("Kafka can't be reached, nothing was changed. Send it again in a few seconds.");
    }

    @ServerExceptionMapper
    Response databaseIsAway(JDBCConnectionException fault) {
        return away("PostgreSQL can't be reached. Try again in a few seconds.");
    }

    @ServerExceptionMapper
    Response databaseIsAway(java.sql.SQLException fault) {
        return away("PostgreSQL can't be used: " + fault.getMessage() + ". Try again in a few seconds.");
    }

    @ServerExceptionMapper
    Response ofTheFramework(WebApplicationException fault) {
        Response refusal = fault.getResponse();
        return switch (refusal.getStatus()) {
            case 400 ->
                response(ProblemException.badBody("It is not JSON of the shape that is described in /q/openapi."))
                        .build();
            case 404 -> framework(404, "not-found", "There is nothing at this address; see /q/openapi.");
            case 405 -> framework(405, "method-not-allowed", "This address does not know that method.");
            case 406 -> framework(406, "not-acceptable", "None of the media types of Accept can be given.");
            case 413 -> framework(413, "too-large", "The body is larger than what is read here.");
            case 415 -> framework(415, "unsupported-type", "Send application/json.");
            default -> refusal;
        };
    }

    private static Response framework(int status, String code, String detail) {
        String title = Response.Status.fromStatusCode(status).getReasonPhrase();
        return response(ProblemException.of(status, code, title, detail)).build();
    }

    private static Response away(String detail) {
        return response(ProblemException.of(503, "unavailable", "Not available just now", detail))
                .header(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    private static Response challenge(String detail) {
        return response(ProblemException.of(401, "unauthenticated", "A token is needed", detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response.ResponseBuilder response(ProblemException problem) {
        return Response.status(problem.status())
                .type(ProblemException.MEDIA_TYPE)
                .entity(problem.document());
    }
}
