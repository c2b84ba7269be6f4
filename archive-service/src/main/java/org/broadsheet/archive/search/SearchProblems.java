package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.broadsheet.archive.ArchiveConfig;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearchConfig;
import org.broadsheet.archive.indexing.SearchUnavailable;
import org.broadsheet.archive.search.query.QueryMistake;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What went wrong with a search, as RFC 9457 problem documents. */
class SearchProblems {
    private static final Logger LOG = Logger.getLogger(SearchProblems.class);

    private final OpenSearchConfig config;

    SearchProblems(ArchiveConfig config) {
        this.config = config.opensearch();
    }

    @ServerExceptionMapper
    Response misread(QueryMistake mistake, UriInfo uri) {
        String query = uri.getQueryParameters().getFirst("q");
        ObjectNode problem = problem("query-syntax", "The query can't be read", 400, mistake.getMessage());
        problem.put("position", mistake.position()).put("query", query);
        if (query != null) {
            problem.put("pointer", query + "\n" + blank(query, mistake.position()) + "^");
        }
        return response(400, problem).build();
    }

    /** As wide as the query's beginning: from Chinese punctuation and radicals on, characters take two columns. */
    private static String blank(String query, int length) {
        StringBuilder blank = new StringBuilder();
        query.substring(0, Math.min(length, query.length()))
                .codePoints()
                .forEach(c -> blank.append(c < 0x2e80 ? ' ' : '\u3000'));
        return blank.toString();
    }

    @ServerExceptionMapper
    Response badParameter(BadSearch mistake) {
        ObjectNode problem = problem("bad-parameter", "A parameter can't be read", 400, mistake.getMessage());
        problem.put("parameter", mistake.parameter());
        return response(400, problem).build();
    }

    @ServerExceptionMapper
    Response unavailable(SearchUnavailable failure) {
        // The follower warns, once; a line for each search would bury what else is wrong.
        LOG.debug("A search was not answered", failure);
        ObjectNode problem = problem(
                "search-unavailable",
                "Search is away for now",
                503,
                "The search engine does not answer. Articles can still be read and browsed; try again a little later.");
        return response(503, problem)
                .header("Retry-After", config.retryAfter().toSeconds())
                .build();
    }

    private static ObjectNode problem(String code, String title, int status, @Nullable String detail) {
        return Json.object(
                "type", "https://broadsheet.org/problems/" + code, "title", title, "status", status, "detail", detail);
    }

    private static Response.ResponseBuilder response(int status, ObjectNode problem) {
        return Response.status(status).type("application/problem+json").entity(problem.toString());
    }
}
