package org.broadsheet.parse.document;

import java.util.List;

/** The outcome of reading a raw issue: read, or rejected with the reasons. Both are values; a broken world is an exception. */
public sealed interface ParseResult {
    record Parsed(ParsedIssue issue) implements ParseResult {}

    record Rejected(String issueId, String parser, List<Problem> problems) implements ParseResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why nothing could be read.
     *
     * @param code lower case with hyphens, such as {@code not-utf-8}, {@code empty}, {@code too-many-parts}
     * @param start offset in the page's bytes or text where the problem stands
     * @param end offset after it
     * @param message what is wrong, where, and what to do
     */
    record Problem(String code, int start, int end, String message) {}
}
