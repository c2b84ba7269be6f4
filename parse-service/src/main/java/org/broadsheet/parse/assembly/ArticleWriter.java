package org.broadsheet.parse.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.broadsheet.parse.byline.Dateline;
import org.broadsheet.parse.byline.People;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Byline;
import org.broadsheet.parse.document.Byline.Person;
import org.broadsheet.parse.document.Jump;
import org.broadsheet.parse.document.Paragraph;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Series;
import org.broadsheet.parse.document.Signature;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.reading.Blanks;
import org.broadsheet.parse.reading.Block;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/** Writes one article from its labelled blocks, and claims their characters in the ledger. */
final class ArticleWriter {
    private final IssueContext issue;
    private final int ordinal;
    private final Draft draft;

    private final List<String> kickers = new ArrayList<>();
    private final List<String> decks = new ArrayList<>();
    private final List<String> subtitles = new ArrayList<>();
    private final Paragraphs paragraphs;
    private final Captions captions;
    private final List<Person> people = new ArrayList<>();
    private final List<Span> bylineSpans = new ArrayList<>();
    private @Nullable Dateline dateline;
    private @Nullable Series series;
    private @Nullable String column;
    private @Nullable String signer;
    private @Nullable LocalDate signed;
    private @Nullable Integer jumpTo;
    private @Nullable Integer jumpFrom;
    private boolean jumps;

    ArticleWriter(IssueContext issue, int ordinal, Draft draft) {
        this.issue = issue;
        this.ordinal = ordinal;
        this.draft = draft;
        this.paragraphs = new Paragraphs(issue, ordinal);
        this.captions = new Captions(issue, ordinal);
    }

    Article write() {
        List<Labelled> blocks = draft.rejoined();
        int lastText = lastText(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            write(blocks.get(i), i >= lastText);
        }
        String headline = decks.isEmpty() ? null : String.join(" ", decks);
        return new Article(
                ordinal,
                issue.issueId() + "-" + draft.start(),
                issue.pages().at(draft.start()),
                GenreReader.read(issue.pack(), draft, headline, column, subtitles),
                kickers,
                headline,
                subtitles,
                series,
                column,
                byline(),
                paragraphs.all(),
                captions.all(),
                signer == null ? null : new Signature(signer, signed),
                jumps ? jump() : null,
                Confidence.of(draft, issue.pack()),
                List.of());
    }

    private Jump jump() {
        Integer here = jumpTo == null ? null : (Integer) issue.pages().at(draft.start());
        return new Jump(jumpFrom != null ? jumpFrom : here, jumpTo);
    }

    /** Index of the last block of running text, or -1. */
    private static int lastText(List<Labelled> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Part part = blocks.get(i).part();
            if (part == Part.BODY || part == Part.GOING_ON || part == Part.SUBHEAD) {
                return i;
            }
        }
        return -1;
    }

    private void write(Labelled labelled, boolean last) {
        Block block = labelled.evidence().block();
        switch (labelled.part()) {
            case COLUMN -> writeColumn(block);
            case SERIES -> writeSeries(block);
            case KICKER -> writeLine(block, Role.KICKER, kickers);
            case HEADLINE -> writeHeadline(block);
            case SUBTITLE -> writeLine(block, Role.SUBTITLE, subtitles);
            case BYLINE -> writeByline(labelled, last);
            case BODY -> writeBody(labelled, last);
            case GOING_ON -> writeGoingOn(block, last);
            case SUBHEAD -> paragraphs.begin(Paragraph.Kind.SUBHEAD, block.start(), block.end());
            case ENDNOTE -> writeEndnote(block, last);
            case CAPTION -> captions.addCaption(block);
            case CREDIT -> captions.addCredit(block);
            case SIGNATURE -> writeSignature(block);
            case JUMP_OUT -> {
                jumps = true;
                jumpTo =
                        JumpReader.page(issue.text(), block.span(), issue.pack().jumpOut());
                claim(block.span(), Role.JUMP);
            }
            case JUMP_IN -> {
                jumps = true;
                jumpFrom =
                        JumpReader.page(issue.text(), block.span(), issue.pack().jumpIn());
                claim(block.span(), Role.JUMP);
            }
            case FURNITURE -> throw new IllegalStateException("Furniture at " + block.start() + " is in an article");
        }
    }

    private void writeLine(Block block, Role role, List<String> lines) {
        claim(block.span(), role);
        lines.add(served(block.start(), block.end()));
        readSeries(block.start(), block.end());
    }

    /** A headline among the text is printed again over a continuation. */
    private void writeHeadline(Block block) {
        if (jumps && !paragraphs.isEmpty()) {
            claim(block.span(), Role.HEADLINE);
        } else {
            int rubric = Rubric.at(issue.text(), block.start(), block.end());
            if (rubric < block.end()) {
                Span brackets = new Span(rubric, block.end());
                claim(brackets, Role.COLUMN);
                column = column == null ? served(rubric + 1, block.end() - 1) : column;
                readSeries(rubric + 1, block.end() - 1);
            }
            int start = Rubric.prefixEnd(issue.text(), block.start(), block.end());
            if (start > block.start()) {
                claim(new Span(block.start(), start), Role.COLUMN);
                column = served(block.start(), start - 1);
            }
            int end = Blanks.trim(issue.text(), start, rubric);
            claim(new Span(start, end), Role.HEADLINE);
            decks.add(served(start, end));
        }
    }

    private void readSeries(int start, int end) {
        Optional<Series> found = SeriesReader.read(issue.text(), start, end, issue.pack());
        series = series == null ? found.orElse(null) : series;
    }

    private void writeColumn(Block block) {
        claim(block.span(), Role.COLUMN);
        column = served(block.start(), block.end());
        int start = block.start();
        while (start < block.end() && "◆◇■●★☆▌|【 ".indexOf(issue.text().charAt(start)) >= 0) {
            start++;
        }
        SeriesReader.read(issue.text(), start, block.end(), issue.pack()).ifPresent(found -> series = found);
    }

    private void writeSeries(Block block) {
        claim(block.span(), Role.SERIES);
        Optional<Series> read = SeriesReader.read(issue.text(), block.start(), block.end(), issue.pack());
        series = read.orElseGet(() -> new Series(served(block.start(), block.end()), null));
        if (draft.of(Part.KICKER).isEmpty()) {
            kickers.add(served(block.start(), block.end()));
        }
    }

    private void writeByline(Labelled labelled, boolean last) {
        Block block = labelled.evidence().block();
        if (dateline == null && readDateline(labelled).isPresent()) {
            writeBody(labelled, last);
            return;
        }
        claim(block.span(), Role.BYLINE);
        bylineSpans.add(block.span());
        people.addAll(People.in(block.span().in(issue.text())));
    }

    private Optional<Dateline> readDateline(Labelled labelled) {
        Block block = labelled.evidence().block();
        return labelled.evidence().shows(Sign.DATELINE)
                ? Dateline.read(issue.text(), block.start(), block.end(), issue.pack(), issue.date())
                : Optional.empty();
    }

    private void writeBody(Labelled labelled, boolean last) {
        Block block = labelled.evidence().block();
        int start = block.start();
        // Where an author line stands at the head, a dateline further down opens a report that the article quotes.
        boolean signed = dateline != null || !bylineSpans.isEmpty() && !paragraphs.isEmpty();
        Optional<Dateline> read = signed ? Optional.empty() : readDateline(labelled);
        if (read.isPresent()) {
            dateline = read.get();
            bylineSpans.add(dateline.span());
            people.addAll(dateline.people());
            claim(dateline.span(), Role.BYLINE);
            start = Blanks.skip(issue.text(), dateline.span().end(), block.end());
        }
        int end = last ? writeTail(start, block.end()) : block.end();
        if (start < end) {
            paragraphs.begin(Paragraph.Kind.BODY, start, end);
        }
    }

    /** Names in brackets at the very end of a report are its writers; behind its last sentence they are no text. */
    private int writeTail(int start, int end) {
        int names = readTail(start, end);
        if (names == end) {
            return end;
        }
        Span span = new Span(names, end);
        bylineSpans.add(span);
        claim(span, Role.BYLINE);
        return Blanks.trim(issue.text(), start, names);
    }

    /** Where the names or the agency begin that stand at the end, whose people are kept; the end where there are none. */
    private int readTail(int start, int end) {
        int from = Math.max(start, end - 60);
        String line = Folded.of(issue.text(), from, end);
        if (!Hallmarks.of(line, issue.pack()).mayEndInNames() || people.stream().anyMatch(p -> p.role() != null)) {
            return end;
        }
        Matcher tail = issue.pack().tailByline().matcher(line);
        if (!tail.find()) {
            return end;
        }
        if (tail.namedGroups().containsKey("desk") && tail.group("desk") != null) {
            return from + tail.start();
        }
        List<Person> names = People.in(tail.group("people"));
        if (names.isEmpty() || !TailNames.arePlausible(names, issue.text(), from + tail.start())) {
            return end;
        }
        people.addAll(names);
        return from + tail.start();
    }

    private void writeGoingOn(Block block, boolean last) {
        int end = last ? writeTail(block.start(), block.end()) : block.end();
        if (end > block.start()) {
            paragraphs.goOn(block.start(), end);
        }
    }

    private void writeEndnote(Block block, boolean last) {
        paragraphs.begin(Paragraph.Kind.ENDNOTE, block.start(), block.end());
        boolean named = last && readTail(block.start(), block.end()) < block.end();
        if (!named && bylineSpans.isEmpty()) {
            people.addAll(People.withRole(block.span().in(issue.text())));
        }
    }

    private void writeSignature(Block block) {
        claim(block.span(), Role.SIGNATURE);
        SignatureReader.Read read = SignatureReader.read(issue.text(), block.start(), block.end(), issue.pack());
        signer = read.name() == null ? signer : signer == null ? read.name() : signer + " " + read.name();
        signed = read.date() == null ? signed : read.date();
    }

    private @Nullable Byline byline() {
        if (bylineSpans.isEmpty() && people.isEmpty()) {
            return null;
        }
        Map<String, Person> unique = new LinkedHashMap<>();
        people.forEach(person -> unique.putIfAbsent(person.name(), person));
        List<String> raw =
                bylineSpans.stream().map(span -> span.in(issue.text())).toList();
        return new Byline(
                String.join(" ", raw),
                dateline == null ? null : dateline.agency(),
                dateline == null ? null : dateline.place(),
                dateline == null ? null : dateline.date(),
                List.copyOf(unique.values()),
                bylineSpans);
    }

    private String served(int start, int end) {
        return ServedText.of(issue.text(), start, end);
    }

    private void claim(Span span, Role role) {
        issue.ledger().claim(span, role, ordinal);
    }
}
