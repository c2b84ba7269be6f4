package org.broadsheet.parse.masthead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Span;
import org.jspecify.annotations.Nullable;

/** Puts a masthead's fields together from the lines that are its own. */
final class MastheadFields {
    private static final double PRINTED = 1.0;
    private static final double INFERRED = 0.8;
    private static final Pattern NEWSROOM = Pattern.compile("新闻|报料|爆料");
    private static final Pattern EDITORS_ROOM = Pattern.compile("新闻|报料|爆料|编辑部");
    private static final Pattern NAME_GAP = Pattern.compile("[ 、,，\\u3000]+");
    private static final Pattern SYLLABLE_GAP = Pattern.compile("[ '-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern EMAIL_DIRT = Pattern.compile("[ \\\\]");
    private static final Pattern ADDRESS_END = Pattern.compile("[.,;:)]+$");

    private final List<ReadLine> all;
    private final List<ReadLine> imprint;

    /** The statements that have a value, in order of place. */
    private final List<Seen> statements = new ArrayList<>();

    private final List<ReadLine> slogans;
    private final Optional<TitleFinder.Title> title;
    private final Hints hints;

    MastheadFields(
            List<ReadLine> all,
            List<ReadLine> imprint,
            List<ReadLine> slogans,
            Optional<TitleFinder.Title> title,
            Hints hints) {
        this.all = all;
        this.imprint = imprint;
        for (ReadLine line : imprint) {
            for (Sighting sighting : line.sightings()) {
                if (sighting.hasValue()) {
                    statements.add(new Seen(line, sighting));
                }
            }
        }
        this.slogans = slogans;
        this.title = title;
        this.hints = hints;
    }

    private record Seen(ReadLine line, Sighting sighting) {
        String label() {
            return line.line().folded().substring(sighting.start(), sighting.valueStart());
        }

        Field<String> text(String value) {
            return new Field<>(value, List.of(span()), PRINTED);
        }

        String raw() {
            return line.line()
                    .raw()
                    .substring(sighting.valueStart(), sighting.valueEnd())
                    .strip();
        }

        Span span() {
            return line.line().span(sighting.valueStart(), sighting.valueEnd());
        }
    }

    Masthead assemble() {
        Field<String> name = title();
        return new Masthead(
                name,
                pinyin(name),
                date(),
                weekday(),
                lunar(),
                term(),
                issueNumber(),
                pageCount(),
                first(Imprint.CN).map(s -> s.text(cn(s.sighting.value()))).orElse(null),
                first(Imprint.POSTAL_CODE)
                        .map(s -> s.text(s.sighting.value().replace(" ", "")))
                        .orElse(null),
                first(Imprint.EMAIL)
                        .map(s -> s.text(EMAIL_DIRT.matcher(s.sighting.value()).replaceAll("")))
                        .orElse(null),
                hotline(),
                first(Imprint.WEBSITE)
                        .map(s -> s.text(address(s.sighting.value())))
                        .orElse(null),
                first(Imprint.SPONSOR).map(s -> s.text(s.raw())).orElse(null),
                first(Imprint.PUBLISHER).map(s -> s.text(s.raw())).orElse(null),
                slogan(),
                first(Imprint.PRICE).map(s -> s.text(s.raw())).orElse(null),
                first(Imprint.EDITION).map(s -> s.text(s.raw())).orElse(null),
                editors());
    }

    private List<Seen> seen(Imprint kind) {
        List<Seen> seen = new ArrayList<>();
        for (Seen statement : statements) {
            if (statement.sighting.kind() == kind) {
                seen.add(statement);
            }
        }
        return seen;
    }

    private Optional<Seen> first(Imprint kind) {
        for (Seen statement : statements) {
            if (statement.sighting.kind() == kind) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    private @Nullable Field<String> title() {
        if (title.isPresent()) {
            ReadLine line = all.get(title.get().index());
            Span span = line.line().span(title.get().from(), title.get().to());
            return new Field<>(title.get().value(), List.of(span), title.get().confidence());
        }
        Optional<Seen> publisher =
                first(Imprint.PUBLISHER).filter(s -> s.sighting.value().endsWith("报社"));
        return publisher
                .map(s -> {
                    String house = s.raw();
                    Span span = new Span(s.span().start(), s.span().end() - 1);
                    return new Field<>(house.substring(0, house.length() - 1), List.of(span), INFERRED);
                })
                .orElse(null);
    }

    /** As printed; where it is not, as the title is spelled, without a span. */
    private @Nullable Field<String> pinyin(@Nullable Field<String> name) {
        if (name == null || name.value().charAt(0) < '\u2e80') {
            return null;
        }
        String folded = Folding.fold(name.value());
        for (ReadLine line : imprint) {
            if (TitleFinder.spells(line, folded)) {
                return new Field<>(line.line().raw(), List.of(line.line().span()), PRINTED);
            }
        }
        for (ReadLine line : slogans) {
            String[] syllables = SYLLABLE_GAP.split(line.line().folded());
            if (TitleFinder.isLatin(line.line().folded()) && syllables.length == folded.length()) {
                return new Field<>(line.line().raw(), List.of(line.line().span()), INFERRED);
            }
        }
        String spelled = PinyinTitle.of(folded);
        return spelled.isEmpty() ? null : new Field<>(spelled, List.of(), INFERRED);
    }

    private @Nullable Field<LocalDate> date() {
        for (ReadLine line : imprint) {
            PrintedDate date = line.date();
            if (date != null) {
                return new Field<>(date.date(), List.of(line.line().span(date.start(), date.end())), PRINTED);
            }
        }
        Optional<Field<LocalDate>> pieced = DateParts.piece(imprint);
        if (pieced.isPresent()) {
            return pieced.get();
        }
        return hints.date() == null ? null : new Field<>(hints.date(), List.of(), INFERRED);
    }

    private @Nullable Field<String> weekday() {
        for (ReadLine line : imprint) {
            PrintedWeekday weekday = line.weekday();
            if (weekday != null) {
                String raw = line.line().raw().substring(weekday.start(), weekday.end());
                return new Field<>(raw, List.of(line.line().span(weekday.start(), weekday.end())), PRINTED);
            }
        }
        return null;
    }

    private @Nullable Field<String> lunar() {
        for (ReadLine line : imprint) {
            PrintedLunar lunar = line.lunar();
            if (lunar != null) {
                String raw =
                        line.line().raw().substring(lunar.start(), lunar.end()).strip();
                return new Field<>(raw, List.of(line.line().span(lunar.start(), lunar.end())), PRINTED);
            }
        }
        return null;
    }

    private @Nullable Field<String> term() {
        for (ReadLine line : imprint) {
            ReadLine.PrintedTerm term = line.term();
            if (term != null) {
                String raw = line.line().raw().substring(term.start(), term.end());
                return new Field<>(
                        raw, List.of(line.line().span(term.start(), term.end())), term.term() == null ? 0.5 : PRINTED);
            }
        }
        return null;
    }

    /** The running number; where a number within the year is printed too, 总 marks the running one. */
    private @Nullable Field<Integer> issueNumber() {
        List<Seen> numbers = seen(Imprint.ISSUE_NUMBER);
        numbers.sort(Comparator.comparing((Seen s) -> !s.label().contains("总")));
        return firstNumber(numbers);
    }

    private @Nullable Field<Integer> pageCount() {
        return firstNumber(seen(Imprint.PAGE_COUNT));
    }

    private static @Nullable Field<Integer> firstNumber(List<Seen> statements) {
        for (Seen statement : statements) {
            OptionalInt number = Numerals.read(statement.sighting.value());
            if (number.isPresent()) {
                return new Field<>(number.getAsInt(), List.of(statement.span()), PRINTED);
            }
        }
        return null;
    }

    /** The newsroom's line before the advertising department's; where no line is called a hotline, the first telephone. */
    private @Nullable Field<String> hotline() {
        List<Seen> lines = seen(Imprint.HOTLINE);
        lines.sort(Comparator.comparing((Seen s) -> !NEWSROOM.matcher(s.label()).find()));
        if (lines.isEmpty()) {
            lines = seen(Imprint.TELEPHONE);
            lines.removeIf(s -> !EDITORS_ROOM.matcher(s.label()).find());
        }
        return lines.isEmpty()
                ? null
                : lines.getFirst().text(lines.getFirst().sighting.value());
    }

    /** A line of Latin letters among Chinese ones is the title spelled, rightly or not. */
    private @Nullable Field<String> slogan() {
        return slogans.stream()
                .map(ReadLine::line)
                .filter(line ->
                        !title.map(TitleFinder.Title::isChinese).orElse(true) || !TitleFinder.isLatin(line.folded()))
                .findFirst()
                .map(line -> new Field<>(line.raw(), List.of(line.span()), INFERRED))
                .orElse(null);
    }

    private List<Field<String>> editors() {
        List<Field<String>> editors = new ArrayList<>();
        for (Seen statement : seen(Imprint.EDITORS)) {
            for (String name : NAME_GAP.split(statement.raw())) {
                if (!name.isEmpty()) {
                    editors.add(statement.text(name));
                }
            }
        }
        return editors;
    }

    private static String cn(String printed) {
        String digits = NO_DIGIT.matcher(printed).replaceAll("");
        return "CN" + digits.substring(0, 2) + "-" + digits.substring(2);
    }

    private static String address(String printed) {
        return ADDRESS_END.matcher(printed.replace("\\", "")).replaceAll("");
    }
}
