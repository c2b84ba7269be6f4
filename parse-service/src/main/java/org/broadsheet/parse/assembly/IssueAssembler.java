package org.broadsheet.parse.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Finding;
import org.broadsheet.parse.document.Finding.Severity;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.evidence.Evidence;
import org.broadsheet.parse.ledger.Ledger;
import org.broadsheet.parse.loops.Loop;
import org.broadsheet.parse.masthead.MastheadReading.FindingDraft;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/** Puts a parsed issue together: what stands where, whose it is, and what a reader should know about it. */
public final class IssueAssembler {
    private IssueAssembler() {}

    /** What each block of text shows, in order: what the best path is found from, and its weights are learned from. */
    public static List<Evidence> evidence(String text, Hints hints) {
        return Layout.of(text, hints).evidence();
    }

    /** @param boundaries a curator's spans, each one article; empty to find them */
    public static ParsedIssue assemble(
            String issueId, String version, String text, Hints hints, List<Span> boundaries) {
        Layout layout = Layout.of(text, hints);
        List<Labelled> labelled = layout.label(boundaries);
        Ledger ledger = new Ledger(text);
        layout.claim(ledger);
        labelled.stream()
                .filter(block -> block.part() == Part.FURNITURE)
                .forEach(block -> ledger.claim(block.evidence().block().span(), Role.FURNITURE));
        LocalDate date = layout.masthead().masthead().date() == null
                ? hints.date()
                : layout.masthead().masthead().date().value();
        IssueContext context = new IssueContext(
                issueId,
                text,
                layout.pack(),
                layout.pages(),
                new Elision(layout.loops()),
                ledger,
                layout.wrapped(),
                date);
        List<Article> articles = new ArrayList<>();
        JumpStitcher stitcher = new JumpStitcher(text, layout.pack(), layout.pages());
        for (Draft draft : Briefs.part(stitcher.stitch(Drafts.of(labelled)), text)) {
            articles.add(new ArticleWriter(context, articles.size(), draft).write());
        }
        claimLoops(layout.loops(), ledger);
        List<LedgerEntry> entries = ledger.entries(Integer.MAX_VALUE);
        Ledger.check(entries, text.length());
        List<Finding> findings = findings(layout, articles);
        return new ParsedIssue(
                issueId,
                version,
                layout.pack().tag(),
                text.length(),
                layout.masthead().masthead(),
                layout.pages().refs(),
                articles,
                layout.masthead().corrections(),
                findings,
                entries);
    }

    private static void claimLoops(List<Loop> loops, Ledger ledger) {
        loops.forEach(loop -> loop.copies().forEach(copy -> ledger.claim(copy, Role.LOOP)));
    }

    private static List<Finding> findings(Layout layout, List<Article> articles) {
        List<FindingDraft> drafts = new ArrayList<>(layout.masthead().findings());
        for (Loop loop : layout.loops()) {
            Span all = new Span(
                    loop.copies().getFirst().start(), loop.copies().getLast().end());
            drafts.add(new FindingDraft(
                    "loop-elided",
                    Severity.WARNING,
                    all,
                    "The text before stands here again " + loop.copies().size()
                            + " times and is not shown; where the repetition ends, text of the print may be lost."));
        }
        drafts.sort(java.util.Comparator.comparingInt(d -> d.span().start()));
        List<Finding> findings = new ArrayList<>();
        for (FindingDraft draft : drafts) {
            findings.add(new Finding(
                    "f" + (findings.size() + 1),
                    draft.code(),
                    draft.severity(),
                    draft.span().start(),
                    draft.span().end(),
                    draft.message()));
        }
        return findings;
    }

    /** A line per block: offset, part, beginning, margin, runner-up and what it shows. */
    public static List<String> explain(String text, Hints hints) {
        Layout layout = Layout.of(text, hints);
        return Explanation.of(text, layout, layout.label(List.of()));
    }
}
