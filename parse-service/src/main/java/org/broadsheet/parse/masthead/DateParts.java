package org.broadsheet.parse.masthead;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Span;

/** A date that nameplates set in pieces: the day large on a line of its own, year and month beside it. */
final class DateParts {
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?年(?: ?(\\d{1,2}) ?月)?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) ?日?");

    private int year;
    private int month;
    private int day;
    private final List<Span> spans = new ArrayList<>();

    static Optional<Field<LocalDate>> piece(List<ReadLine> imprint) {
        DateParts parts = new DateParts();
        for (ReadLine line : imprint) {
            for (Sighting sighting : line.sightings()) {
                if (sighting.kind() == Imprint.DATE_PART) {
                    parts.add(sighting.value(), line.line().span(sighting.valueStart(), sighting.valueEnd()));
                }
            }
        }
        return parts.date();
    }

    private void add(String part, Span span) {
        Matcher ofYear = YEAR.matcher(part);
        Matcher ofDay = MONTH_AND_DAY.matcher(part);
        Matcher alone = DAY.matcher(part);
        if (year == 0 && ofYear.matches()) {
            year = Integer.parseInt(ofYear.group(1));
            month = ofYear.group(2) == null ? month : Integer.parseInt(ofYear.group(2));
        } else if (day == 0 && ofDay.matches()) {
            month = Integer.parseInt(ofDay.group(1));
            day = Integer.parseInt(ofDay.group(2));
        } else if (day == 0 && alone.matches()) {
            day = Integer.parseInt(alone.group(1));
        } else {
            return;
        }
        spans.add(span);
    }

    private Optional<Field<LocalDate>> date() {
        try {
            return year == 0 || month == 0 || day == 0
                    ? Optional.empty()
                    : Optional.of(new Field<>(LocalDate.of(year, month, day), spans, 0.9));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
