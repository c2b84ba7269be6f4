package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Paragraph;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;

/** The paragraphs of one article, the last of them open until the next begins, so that many pieces cost no more than few. */
final class Paragraphs {
    /** Of marks and blanks between two pieces of one line. */
    private static final int LONGEST_GAP = 200;

    private final IssueContext issue;
    private final int article;
    private final List<Paragraph> closed = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private Paragraph.Kind kind = Paragraph.Kind.BODY;

    Paragraphs(IssueContext issue, int article) {
        this.issue = issue;
        this.article = article;
    }

    boolean isEmpty() {
        return closed.isEmpty() && open.isEmpty();
    }

    void begin(Paragraph.Kind begun, int start, int end) {
        List<Span> spans = issue.elision().cut(start, end);
        if (!spans.isEmpty()) {
            close();
            kind = begun;
            spans.forEach(this::add);
        }
    }

    /** Lengthens the last paragraph; where there is none, this is the first. */
    void goOn(int start, int end) {
        if (open.isEmpty()) {
            begin(Paragraph.Kind.BODY, start, end);
            return;
        }
        issue.elision().cut(start, end).forEach(this::add);
    }

    List<Paragraph> all() {
        close();
        return closed;
    }

    private void close() {
        if (!open.isEmpty()) {
            closed.add(new Paragraph(kind, ServedText.of(issue.text(), open), open));
            open.clear();
        }
    }

    private void add(Span span) {
        issue.ledger().claim(span, role(), article);
        if (!open.isEmpty() && adjoins(open.getLast(), span)) {
            issue.ledger().claim(new Span(open.getLast().end(), span.start()), role(), article);
            open.set(open.size() - 1, new Span(open.getLast().start(), span.end()));
        } else {
            open.add(span);
        }
    }

    private Role role() {
        return switch (kind) {
            case BODY -> Role.PARAGRAPH;
            case SUBHEAD -> Role.SUBHEAD;
            case ENDNOTE -> Role.ENDNOTE;
        };
    }

    /** What was parted within a line in vain and the next line of a wrapped paragraph are no column break: they lengthen the last span. */
    private boolean adjoins(Span last, Span span) {
        if (span.start() < last.end() || span.start() - last.end() > LONGEST_GAP) {
            return false;
        }
        String gap = issue.text().substring(last.end(), span.start()).replace("**", "");
        boolean lineEnds = issue.wrapped() && gap.chars().filter(c -> c == '\n').count() == 1;
        return gap.isBlank() && gap.indexOf('\f') < 0 && (lineEnds || gap.indexOf('\n') < 0);
    }
}
