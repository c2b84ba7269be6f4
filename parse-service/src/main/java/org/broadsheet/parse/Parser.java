package org.broadsheet.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.parse.assembly.IssueAssembler;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.ParseResult.Problem;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.reading.Decoder;

/**
 * Reads a newspaper issue: bytes in, parsed issue out. Pure: the same bytes and hints give the same result, byte for byte.
 * A document that can't be read is a {@link ParseResult.Rejected} with the reasons, never an exception.
 */
public final class Parser {
    /** Changes whenever the result for any input may change. */
    public static final String VERSION = "1.3.0";

    private static final int MAX_ARTICLES = 20_000;
    private static final int MAX_LEDGER_ENTRIES = 500_000;

    /** A line and the break behind it are at least two parts: more lines need not be read to be too many. */
    private static final int MAX_LINES = MAX_LEDGER_ENTRIES / 2;

    private Parser() {}

    /** Reads an issue; where its articles begin is found from the text. */
    public static ParseResult parse(RawIssue raw) {
        return parse(raw, List.of());
    }

    /**
     * Reads an issue whose articles a curator has marked out.
     *
     * @param boundaries spans of the reading text, each one article; empty to find them from the text
     */
    public static ParseResult parse(RawIssue raw, List<Span> boundaries) {
        return switch (read(raw)) {
            case Reading.Text text -> assemble(raw, text.value(), boundaries);
            case Reading.Refused refused -> new ParseResult.Rejected(raw.issueId(), VERSION, refused.problems());
        };
    }

    /** Why the issue was read as it was: a line per block with its role, the evidence and its weights, and the runner-up. */
    public static List<String> explain(RawIssue raw) {
        return switch (read(raw)) {
            case Reading.Text text -> IssueAssembler.explain(text.value(), raw.hints());
            case Reading.Refused refused ->
                refused.problems().stream()
                        .map(p -> p.code() + ": " + p.message())
                        .toList();
        };
    }

    private static ParseResult assemble(RawIssue raw, String text, List<Span> boundaries) {
        if (hasTooManyLines(text)) {
            return tooManyParts(raw, text);
        }
        ParsedIssue issue = IssueAssembler.assemble(raw.issueId(), VERSION, text, raw.hints(), boundaries);
        if (issue.articles().size() > MAX_ARTICLES || issue.ledger().size() > MAX_LEDGER_ENTRIES) {
            return tooManyParts(raw, text);
        }
        return new ParseResult.Parsed(issue);
    }

    /** Counts the lines that are not blank. */
    private static boolean hasTooManyLines(String text) {
        int lines = 0;
        int at = 0;
        while (lines <= MAX_LINES && at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            lines += end - at > 1 || end > at && !Character.isWhitespace(text.charAt(at)) ? 1 : 0;
            at = end + 1;
        }
        return lines > MAX_LINES;
    }

    private static ParseResult tooManyParts(RawIssue raw, String text) {
        Problem problem = new Problem(
                "too-many-parts",
                0,
                text.length(),
                "The text falls into more than " + MAX_ARTICLES + " articles or " + MAX_LEDGER_ENTRIES
                        + " parts; no newspaper does. Check that it is a newspaper issue, and push its pages one by one.");
        return new ParseResult.Rejected(raw.issueId(), VERSION, List.of(problem));
    }

    private static Reading read(RawIssue raw) {
        List<Problem> problems = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (RawIssue.Page page : raw.pages()) {
            Optional<String> decoded = Decoder.decode(page.bytes());
            if (decoded.isEmpty()) {
                int at = Decoder.firstBadByte(page.bytes()).orElse(0);
                problems.add(new Problem(
                        "not-utf-8",
                        at,
                        at + 1,
                        "Page " + page.name() + " is not UTF-8 at byte " + at + "; convert it and push it again."));
                continue;
            }
            pages.add(decoded.get());
        }
        String text = pages.size() == 1 ? pages.getFirst() : joined(pages);
        if (problems.isEmpty() && text.isBlank()) {
            problems.add(new Problem(
                    "empty", 0, text.length(), "The issue holds no text; push a page that has been recognised."));
        }
        return problems.isEmpty() ? new Reading.Text(text) : new Reading.Refused(problems);
    }

    /** A form feed parts the pages; none stands before the first that holds anything. */
    private static String joined(List<String> pages) {
        StringBuilder text = new StringBuilder();
        pages.forEach(page -> text.append(text.isEmpty() ? "" : "\f").append(page));
        return text.toString();
    }

    private sealed interface Reading {
        record Text(String value) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {}
    }
}
