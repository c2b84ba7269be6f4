package org.broadsheet.archive.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads parameters; what can't be read is a problem that names the parameter. */
public final class Parameters {
    private Parameters() {}

    public static @Nullable LocalDate date(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException fault) {
            throw ProblemException.badParameter(name, value, "an ISO date such as 2020-08-12");
        }
    }

    public static LocalDate requiredDate(String name, String value) {
        LocalDate date = date(name, value);
        if (date == null) {
            throw ProblemException.badParameter(name, value, "an ISO date such as 2020-08-12");
        }
        return date;
    }

    public static int between(String name, @Nullable String value, int otherwise, int least, int most) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw ProblemException.badParameter(name, value, "a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    /** The id of a raw issue: 26 characters of lower-case base32. */
    public static String issueId(String value) {
        if (!value.matches("[a-z2-7]{26}")) {
            throw ProblemException.badParameter("issueId", value, "26 characters of a to z and 2 to 7");
        }
        return value;
    }

    /** The id of an article: its raw issue's id, a hyphen and an offset. */
    public static String articleId(String value) {
        if (!value.matches("[a-z2-7]{26}-[0-9]{1,9}")) {
            throw ProblemException.badParameter(
                    "articleId", value, "a raw issue's id of 26 characters, a hyphen and an offset");
        }
        return value;
    }
}
