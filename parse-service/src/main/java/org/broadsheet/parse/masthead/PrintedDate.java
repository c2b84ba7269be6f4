package org.broadsheet.parse.masthead;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Characters;

/**
 * A civil date found in a folded line.
 *
 * @param start offset in the line of its first character
 * @param end offset after its last
 */
record PrintedDate(LocalDate date, int start, int end) {
    private static final String SMALL = "(\\d{1,2}|[〇零○一二三四五六七八九十廿卅]{1,3})";
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:公元|西元)?(\\d{4}|[〇零○一二三四五六七八九]{4}) ?年 ?" + SMALL + " ?月 ?" + SMALL + " ?[日号]?");

    private static final List<Pattern> IN_FIGURES = List.of(
            Pattern.compile("(?<!\\d)(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<!\\d)((?:1[89]|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)"));
    private static final int FEWEST_FIGURES = 6;

    /** Where the month is a word. */
    private static final int FEWEST_BESIDE_MONTH = 5;

    private static final Pattern REPUBLIC =
            Pattern.compile("(?:中华)?民国 ?(\\d{1,3}|元|[〇零○一二三四五六七八九十百]{1,5}) ?年 ?" + SMALL + " ?月 ?" + SMALL + " ?[日号]?");
    private static final String MONTH_NAMES = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH_NAMES + " ?(\\d{1,2})(?:st|nd|rd|th)?[,.]? {0,3}(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ?[.-]? ?" + MONTH_NAMES + ",?[ -]?(\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Characters MONTH_BEGINNINGS = Characters.of("jfmasondJFMASOND");

    /** The Republic's first year is 1912. */
    private static final int BEFORE_REPUBLIC = 1911;

    static Optional<PrintedDate> find(String folded) {
        int digits = digits(folded);
        return folded.indexOf('年') >= 0 || digits >= FEWEST_BESIDE_MONTH ? search(folded, digits) : Optional.empty();
    }

    private static int digits(String folded) {
        int digits = 0;
        for (int i = 0; i < folded.length(); i++) {
            digits += folded.charAt(i) >= '0' && folded.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static Optional<PrintedDate> search(String folded, int digits) {
        Optional<PrintedDate> found = Optional.empty();
        if (folded.indexOf('年') >= 0 && folded.indexOf('月') >= 0) {
            found = first(IN_WORDS, folded);
        }
        for (int i = 0; digits >= FEWEST_FIGURES && found.isEmpty() && i < IN_FIGURES.size(); i++) {
            found = first(IN_FIGURES.get(i), folded);
        }
        if (found.isPresent()) {
            return found;
        }
        if (folded.indexOf('民') >= 0) {
            Matcher republic = REPUBLIC.matcher(folded);
            if (republic.find()) {
                return dated(
                        republic,
                        number(republic.group(1)) + BEFORE_REPUBLIC,
                        number(republic.group(2)),
                        number(republic.group(3)));
            }
        }
        return digits >= FEWEST_BESIDE_MONTH && holdsMonth(folded) ? findEnglish(folded) : Optional.empty();
    }

    /** The first match that is a day of the calendar. */
    private static Optional<PrintedDate> first(Pattern pattern, String folded) {
        Matcher m = pattern.matcher(folded);
        Optional<PrintedDate> found = Optional.empty();
        while (found.isEmpty() && m.find()) {
            found = dated(m, number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        return found;
    }

    private static boolean holdsMonth(String folded) {
        for (int i = 0; i + 2 < folded.length(); i++) {
            if (MONTH_BEGINNINGS.has(folded.charAt(i)) && month(folded.substring(i, i + 3)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PrintedDate> findEnglish(String folded) {
        Matcher m = MONTH_FIRST.matcher(folded);
        if (m.find()) {
            return dated(m, number(m.group(3)), month(m.group(1)), number(m.group(2)));
        }
        m = DAY_FIRST.matcher(folded);
        if (m.find()) {
            return dated(m, number(m.group(3)), month(m.group(2)), number(m.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<PrintedDate> dated(Matcher m, int year, int month, int day) {
        try {
            return year < 1600 || year > 2200
                    ? Optional.empty()
                    : Optional.of(new PrintedDate(LocalDate.of(year, month, day), m.start(), m.end()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String printed) {
        OptionalInt number = Numerals.read(printed);
        return number.orElse(0);
    }
}
