package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Caption;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.language.Credit;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.reading.Blanks;
import org.broadsheet.parse.reading.Block;

/** The captions of one article, each with the credit at its end or on the line below. */
final class Captions {
    private static final int EDGE = 60;

    private final IssueContext issue;
    private final int article;
    private final List<Caption> captions = new ArrayList<>();

    Captions(IssueContext issue, int article) {
        this.issue = issue;
        this.article = article;
    }

    List<Caption> all() {
        return captions;
    }

    void addCaption(Block block) {
        int from = Math.max(block.start(), block.end() - EDGE);
        String tail = Folded.of(issue.text(), from, block.end());
        int at = Credit.at(tail, issue.pack());
        int credit = at < 0 ? block.end() : from + at;
        int end = Blanks.trim(issue.text(), block.start(), credit);
        List<Span> spans = new ArrayList<>();
        if (end > block.start()) {
            claim(new Span(block.start(), end), Role.CAPTION, spans);
        }
        if (credit < block.end()) {
            claim(new Span(credit, block.end()), Role.CREDIT, spans);
        }
        String text = ServedText.of(issue.text(), block.start(), end);
        captions.add(new Caption(
                text, credit < block.end() ? ServedText.of(issue.text(), credit, block.end()) : null, spans));
    }

    void addCredit(Block block) {
        String credit = ServedText.of(issue.text(), block.start(), block.end());
        boolean owed = !captions.isEmpty() && captions.getLast().credit() == null;
        Caption caption = owed ? captions.removeLast() : new Caption("", null, List.of());
        List<Span> spans = new ArrayList<>(caption.spans());
        claim(block.span(), Role.CREDIT, spans);
        captions.add(new Caption(caption.text(), credit, spans));
    }

    private void claim(Span span, Role role, List<Span> spans) {
        issue.ledger().claim(span, role, article);
        spans.add(span);
    }
}
