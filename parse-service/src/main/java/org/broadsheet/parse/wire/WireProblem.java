package org.broadsheet.parse.wire;

import org.broadsheet.parse.document.ParseResult;

/** Why nothing could be read. */
public record WireProblem(String code, int start, int end, String message) {
    static WireProblem from(ParseResult.Problem problem) {
        return new WireProblem(problem.code(), problem.start(), problem.end(), problem.message());
    }
}
