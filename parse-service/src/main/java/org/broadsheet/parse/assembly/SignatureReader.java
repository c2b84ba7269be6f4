package org.broadsheet.parse.assembly;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.pages.PageNumber;
import org.jspecify.annotations.Nullable;

/** Reads who signs a notice, and when, on one line or on two. */
final class SignatureReader {
    private static final Pattern DATE = Pattern.compile("[^\\s]*[0-9〇零一二三四五六七八九十]{1,4}年[^\\s]*[日號号]$");

    /** What one block of a signature says. */
    record Read(@Nullable String name, @Nullable LocalDate date) {}

    private SignatureReader() {}

    static Read read(String text, int start, int end, LanguagePack pack) {
        String line = Folded.of(text, start, end);
        Matcher whole = pack.date().matcher(line);
        if (whole.lookingAt()) {
            return new Read(null, date(whole));
        }
        Matcher tail = DATE.matcher(line);
        if (line.indexOf('年') >= 0 && tail.find() && tail.start() > 0) {
            Matcher date = pack.date().matcher(line.substring(tail.start()));
            return new Read(text.substring(start, start + tail.start()).strip(), date.find() ? date(date) : null);
        }
        return new Read(text.substring(start, end).strip(), null);
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(
                    PageNumber.of(matcher.group("year")),
                    PageNumber.of(matcher.group("month")),
                    PageNumber.of(matcher.group("day")));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
