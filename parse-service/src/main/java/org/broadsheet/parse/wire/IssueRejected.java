package org.broadsheet.parse.wire;

import java.util.List;
import java.util.Map;
import org.broadsheet.parse.document.ParseResult;

/** Value of {@code org.broadsheet.issue.rejected.v1}: why nothing could be read. */
public record IssueRejected(
        String issueId,
        String parseId,
        String parser,
        Map<String, String> hints,
        String receivedAt,
        List<WireProblem> problems) {
    public static IssueRejected from(ParseResult.Rejected rejected, ParseRun run) {
        return new IssueRejected(
                rejected.issueId(),
                run.parseId(),
                rejected.parser(),
                run.hints(),
                run.receivedAt(),
                rejected.problems().stream().map(WireProblem::from).toList());
    }
}
