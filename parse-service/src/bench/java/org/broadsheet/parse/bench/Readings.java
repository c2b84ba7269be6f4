package org.broadsheet.parse.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.RawIssue;
import org.commonmark.parser.IncludeSourceSpans;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The three things measured on each input; one operation reads all its issues once. */
@State(Scope.Thread)
public class Readings {
    @Param("PAGE")
    public String input;

    private final org.commonmark.parser.Parser commonmark = org.commonmark.parser.Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private List<byte[]> issues = List.of();
    private List<RawIssue> raw = List.of();

    @Setup
    public void readInput() {
        issues = Input.valueOf(input).issues();
        raw = issues.stream().map(Readings::issue).toList();
    }

    static RawIssue issue(byte[] bytes) {
        List<RawIssue.Page> pages = List.of(new RawIssue.Page("bench.md", "text/markdown", bytes));
        return new RawIssue(IssueId.of(pages), pages, Hints.none());
    }

    /** The first floor: nothing is faster than making the text. */
    @Benchmark
    public void decode(Blackhole hole) {
        for (byte[] bytes : issues) {
            hole.consume(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** The second floor: a Markdown tree of the text, which knows nothing of newspapers. */
    @Benchmark
    public void commonmark(Blackhole hole) {
        for (byte[] bytes : issues) {
            hole.consume(commonmark.parse(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Benchmark
    public void parse(Blackhole hole) {
        for (RawIssue issue : raw) {
            hole.consume(Parser.parse(issue));
        }
    }
}
