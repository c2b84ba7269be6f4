package org.broadsheet.parse.golden;

import java.util.List;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.RawIssue;

/** Parses one page as a whole issue. */
final class Issues {
    private Issues() {}

    static ParsedIssue parse(byte[] bytes) {
        List<RawIssue.Page> pages = List.of(new RawIssue.Page("page", "text/markdown", bytes));
        ParseResult result = Parser.parse(new RawIssue(IssueId.of(pages), pages, Hints.none()));
        return switch (result) {
            case ParseResult.Parsed parsed -> parsed.issue();
            case ParseResult.Rejected rejected -> throw new AssertionError("Rejected: " + rejected.problems());
        };
    }
}
