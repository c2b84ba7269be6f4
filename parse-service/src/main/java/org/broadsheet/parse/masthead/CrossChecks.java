package org.broadsheet.parse.masthead;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.parse.calendar.ChineseCalendar;
import org.broadsheet.parse.calendar.ChineseCalendar.CalendarDay;
import org.broadsheet.parse.calendar.LunarDate;
import org.broadsheet.parse.calendar.SolarTerm;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Finding.Severity;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.masthead.MastheadReading.FindingDraft;
import org.jspecify.annotations.Nullable;

/**
 * Checks a masthead's parts against each other. What contradicts is a finding; a correction needs a closed vocabulary and an independent
 * proof: a word that is no solar term, printed after the lunar day on which the calendar has one, on a page whose own date agrees.
 */
final class CrossChecks {
    private static final String TRADITIONAL_TERMS = "惊驚蛰蟄谷穀满滿种種处處";

    private final Masthead masthead;
    private final List<ReadLine> imprint;
    private final List<Correction> corrections;
    private final List<FindingDraft> findings;

    private CrossChecks(
            Masthead masthead, List<ReadLine> imprint, List<Correction> corrections, List<FindingDraft> findings) {
        this.masthead = masthead;
        this.imprint = imprint;
        this.corrections = corrections;
        this.findings = findings;
    }

    static void check(
            Masthead masthead, List<ReadLine> imprint, List<Correction> corrections, List<FindingDraft> findings) {
        CrossChecks checks = new CrossChecks(masthead, imprint, corrections, findings);
        Field<LocalDate> date = masthead.date();
        if (date != null) {
            checks.checkWeekday(date.value());
            ChineseCalendar.on(date.value()).ifPresent(day -> checks.checkCalendar(date.value(), day));
        }
        checks.checkSerialNumber();
        checks.checkTitle();
        findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    }

    /** The masthead with its solar term as corrected. */
    static Masthead corrected(Masthead m, List<Correction> corrections) {
        Field<String> term = m.solarTerm();
        Optional<Correction> proven = corrections.stream()
                .filter(c -> term != null && term.spans().contains(new Span(c.start(), c.end())))
                .findFirst();
        if (term == null || proven.isEmpty()) {
            return m;
        }
        Field<String> mended = new Field<>(
                proven.get().replacement(), term.spans(), proven.get().confidence());
        return new Masthead(
                m.title(),
                m.pinyinTitle(),
                m.date(),
                m.weekday(),
                m.lunarDate(),
                mended,
                m.issueNumber(),
                m.pageCount(),
                m.cn(),
                m.postalCode(),
                m.email(),
                m.hotline(),
                m.website(),
                m.sponsor(),
                m.publisher(),
                m.slogan(),
                m.price(),
                m.edition(),
                m.editors());
    }

    private void checkWeekday(LocalDate date) {
        for (ReadLine line : imprint) {
            PrintedWeekday weekday = line.weekday();
            if (weekday == null || weekday.day() == date.getDayOfWeek()) {
                continue;
            }
            Span span = line.line().span(weekday.start(), weekday.end());
            warn(
                    "weekday-contradicts-date",
                    span,
                    date + " is " + PrintedWeekday.chinese(date.getDayOfWeek()) + ", printed is "
                            + line.line().raw().substring(weekday.start(), weekday.end()));
            return;
        }
    }

    private void checkCalendar(LocalDate date, CalendarDay day) {
        boolean agrees = true;
        for (ReadLine line : imprint) {
            PrintedLunar lunar = line.lunar();
            if (lunar != null) {
                agrees = checkLunarDate(date, day.lunar(), lunar, line);
                break;
            }
        }
        for (ReadLine line : imprint) {
            ReadLine.PrintedTerm term = line.term();
            if (term != null) {
                checkTerm(date, day, term, line, agrees);
                return;
            }
        }
    }

    private boolean checkLunarDate(LocalDate date, LunarDate expected, PrintedLunar lunar, ReadLine line) {
        Span span = line.line().span(lunar.start(), lunar.end());
        if (!expected.sameMonthAndDay(lunar.day())) {
            warn(
                    "lunar-date-contradicts-date",
                    span,
                    date + " is " + expected.yearName() + "年" + expected.monthAndDay()
                            + " in the Chinese calendar, printed is "
                            + lunar.day().monthAndDay());
            return false;
        }
        String year = lunar.yearName();
        if (year != null && !year.equals(expected.yearName())) {
            warn(
                    "lunar-year-contradicts-date",
                    span,
                    date + " is in the year " + expected.yearName() + ", printed is " + year);
            return false;
        }
        return true;
    }

    private void checkTerm(
            LocalDate date, CalendarDay day, ReadLine.PrintedTerm term, ReadLine line, boolean dateAgrees) {
        Span span = line.line().span(term.start(), term.end());
        SolarTerm expected = expectedTerm(date, day, term.on());
        if (expected == null) {
            warn(
                    "solar-term-contradicts-calendar",
                    span,
                    "The next solar term after " + date + " is "
                            + day.nextTerm().chinese() + " on " + day.nextTermDate() + ", printed is "
                            + term.printed());
            return;
        }
        if (term.term() == expected) {
            return;
        }
        String message = "The calendar has " + expected.chinese() + " here, printed is " + term.printed();
        warn("solar-term-contradicts-calendar", span, message);
        if (term.term() == null && term.on() != null && dateAgrees) {
            String original = line.line().raw().substring(term.start(), term.end());
            String replacement =
                    Folding.isTraditional(line.line().raw()) ? traditional(expected.chinese()) : expected.chinese();
            String proof = "The first solar term from " + date + " is " + expected.chinese()
                    + ", on the lunar day printed before it, " + term.on().day().monthAndDay() + "; " + original
                    + " is no solar term";
            corrections.add(new Correction(span.start(), span.end(), original, replacement, "solar-term", proof, 0.99));
        }
    }

    /** Today's term or the next, whichever the lunar day printed before it means; null where it means neither. */
    private static @Nullable SolarTerm expectedTerm(LocalDate date, CalendarDay day, @Nullable PrintedLunar on) {
        SolarTerm today = day.term();
        if (on == null) {
            return today == null ? day.nextTerm() : today;
        }
        if (today != null && on.day().sameMonthAndDay(day.lunar())) {
            return today;
        }
        Optional<CalendarDay> then = ChineseCalendar.on(day.nextTermDate());
        return then.isPresent() && then.get().lunar().sameMonthAndDay(on.day()) ? day.nextTerm() : null;
    }

    private static String traditional(String term) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < term.length(); i++) {
            int at = TRADITIONAL_TERMS.indexOf(term.charAt(i));
            written.append(at >= 0 && at % 2 == 0 ? TRADITIONAL_TERMS.charAt(at + 1) : term.charAt(i));
        }
        return written.toString();
    }

    private void checkSerialNumber() {
        Field<String> cn = masthead.cn();
        if (cn == null) {
            return;
        }
        int code = Integer.parseInt(cn.value().substring(2, 4));
        Optional<String> province = ProvinceCodes.province(code);
        Span span = cn.spans().getFirst();
        if (province.isEmpty()) {
            warn("cn-without-province", span, "No province registers newspapers under CN" + code);
            return;
        }
        Optional<Integer> home = homeCode();
        if (home.isPresent() && code > 11 && home.get() != code) {
            warn(
                    "cn-contradicts-place",
                    span,
                    "CN" + code + " is " + province.get() + ", the newspaper is of "
                            + ProvinceCodes.province(home.get()).orElse("") + " (CN" + home.get() + ")");
        }
    }

    private Optional<Integer> homeCode() {
        Field<String> sponsor = masthead.sponsor();
        if (sponsor != null) {
            String name = Folding.fold(sponsor.value());
            Optional<Integer> code = ProvinceCodes.codeOf(name.startsWith("中共") ? name.substring(2) : name);
            if (code.isPresent()) {
                return code;
            }
        }
        Field<String> title = masthead.title();
        return title == null ? Optional.empty() : ProvinceCodes.codeOf(Folding.fold(title.value()));
    }

    private void checkTitle() {
        Field<String> title = masthead.title();
        if (title == null || title.spans().isEmpty() || title.value().charAt(0) < '\u2e80') {
            return;
        }
        String name = Folding.fold(title.value());
        Field<String> pinyin = masthead.pinyinTitle();
        if (pinyin != null && !pinyin.spans().isEmpty() && !PinyinTitle.spells(pinyin.value(), name)) {
            warn(
                    "title-contradicts-pinyin",
                    title.spans().getFirst(),
                    title.value() + " is spelled " + PinyinTitle.of(name) + ", printed is " + pinyin.value());
        }
        Field<String> publisher = masthead.publisher();
        if (publisher != null && Folding.fold(publisher.value()).endsWith("报社")) {
            String house = Folding.fold(publisher.value());
            if (house.length() == name.length() + 1 && !house.startsWith(name)) {
                warn(
                        "title-contradicts-publisher",
                        title.spans().getFirst(),
                        "The publisher is " + publisher.value() + ", the title read is " + title.value());
            }
        }
    }

    private void warn(String code, Span span, String message) {
        findings.add(new FindingDraft(code, Severity.WARNING, span, message));
    }
}
