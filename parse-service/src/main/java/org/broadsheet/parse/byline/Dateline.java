package org.broadsheet.parse.byline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.broadsheet.parse.document.Byline.Person;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.pages.PageNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a report opens: agency, place and day, and often who wrote it.
 *
 * @param span its characters at the head of the block
 */
public record Dateline(
        Span span,
        @Nullable String agency,
        @Nullable String place,
        @Nullable LocalDate date,
        List<Person> people) {
    private static final int LONGEST = 160;
    private static final List<String> PEOPLE_GROUPS =
            List.of("people", "opening", "bare", "unmarked", "plain", "reporter", "titled", "writer");
    private static final List<String> PLACE_GROUPS = List.of("place", "from", "city", "where");
    private static final List<String> LONE_DAY_GROUPS = List.of("only", "wired", "sent");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    public Dateline {
        people = List.copyOf(people);
    }

    /** @param issue the issue's day, which gives the dateline its year */
    public static Optional<Dateline> read(
            String text, int start, int end, LanguagePack pack, @Nullable LocalDate issue) {
        String head = Folded.of(text, start, Math.min(end, start + LONGEST));
        Matcher matcher = pack.dateline().matcher(head);
        if (!matcher.lookingAt() || matcher.end() == 0) {
            return Optional.empty();
        }
        List<Person> people = new ArrayList<>();
        for (String group : PEOPLE_GROUPS) {
            String printed = group(matcher, group);
            if (printed != null) {
                people.addAll(People.in(printed));
            }
        }
        int last = head.substring(0, matcher.end()).stripTrailing().length();
        return Optional.of(new Dateline(
                new Span(start, start + last), group(matcher, "agency"), place(matcher), date(matcher, issue), people));
    }

    private static @Nullable String place(Matcher matcher) {
        for (String group : PLACE_GROUPS) {
            String place = group(matcher, group);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return null;
        }
        String value = matcher.group(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** 上海二日電 names the day alone: the last such day up to the issue's own. */
    private static @Nullable LocalDate lastDay(int day, LocalDate issue) {
        LocalDate month = day <= issue.getDayOfMonth() ? issue : issue.minusMonths(1);
        return day >= 1 && day <= month.lengthOfMonth() ? month.withDayOfMonth(day) : null;
    }

    private static @Nullable LocalDate date(Matcher matcher, @Nullable LocalDate issue) {
        for (String lone : LONE_DAY_GROUPS) {
            String day = group(matcher, lone);
            if (day != null && issue != null) {
                return lastDay(PageNumber.of(day), issue);
            }
        }
        String month = group(matcher, "month");
        String day = group(matcher, "day");
        if (month == null || day == null || issue == null) {
            return null;
        }
        int monthNumber = Character.isLetter(month.charAt(0)) && month.charAt(0) < 128
                ? MONTHS.indexOf(month.substring(0, 3).toLowerCase(java.util.Locale.ROOT)) + 1
                : PageNumber.of(month);
        try {
            LocalDate date = LocalDate.of(issue.getYear(), monthNumber, PageNumber.of(day));
            // A report of late December in a paper of early January is last year's.
            return date.isAfter(issue.plusDays(31)) ? date.minusYears(1) : date;
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
