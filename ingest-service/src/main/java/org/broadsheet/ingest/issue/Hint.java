package org.broadsheet.ingest.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hints that a pusher may give, each with the form of its value. */
public enum Hint {
    NEWSPAPER("a slug: lower-case Latin letters, digits and hyphens, at most 64") {
        @Override
        boolean accepts(String value) {
            return SLUG.matcher(value).matches();
        }
    },
    DATE("an ISO 8601 date between 1600-01-01 and 2199-12-31, such as 2020-08-12") {
        @Override
        boolean accepts(String value) {
            if (value.length() != 10) {
                return false;
            }
            try {
                int year = LocalDate.parse(value).getYear();
                return year >= 1600 && year < 2200;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    EDITION("at most 64 characters on one line, such as morning") {
        @Override
        boolean accepts(String value) {
            return isLine(value, 64);
        }
    },
    PAGE("a page number between 1 and 9999") {
        @Override
        boolean accepts(String value) {
            return PAGE_NUMBER.matcher(value).matches();
        }
    },
    FILENAME("at most 255 characters on one line") {
        @Override
        boolean accepts(String value) {
            return isLine(value, 255);
        }
    },
    SOURCE("at most 128 characters on one line, such as the name of the scanner") {
        @Override
        boolean accepts(String value) {
            return isLine(value, 128);
        }
    };

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final String form;

    Hint(String form) {
        this.form = form;
    }

    abstract boolean accepts(String value);

    /** Its name in a query, in a batch item and, after {@code hint-}, in the event's headers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its value must look like, for the person whose value did not. */
    public String form() {
        return form;
    }

    /** Whether the value, already without blanks around it, has the form of this hint. */
    public boolean fits(String value) {
        return accepts(value);
    }

    public static Optional<Hint> named(String parameter) {
        for (Hint hint : values()) {
            if (hint.parameter().equals(parameter)) {
                return Optional.of(hint);
            }
        }
        return Optional.empty();
    }

    private static boolean isLine(String value, int most) {
        return value.length() <= most
                && value.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xd800 && c < 0xe000));
    }
}
