package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.ParseResult;
import org.jspecify.annotations.Nullable;

/**
 * An issue that could not be read, as one JSON object.
 *
 * @param source file name, or absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrintedRejection(@Nullable String source, String issueId, String parser, List<WireProblem> rejected) {
    public static PrintedRejection from(@Nullable String source, ParseResult.Rejected result) {
        return new PrintedRejection(
                source,
                result.issueId(),
                result.parser(),
                result.problems().stream().map(WireProblem::from).toList());
    }
}
