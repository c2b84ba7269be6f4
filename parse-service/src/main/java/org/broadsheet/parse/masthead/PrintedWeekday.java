package org.broadsheet.parse.masthead;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A weekday found in a folded line.
 *
 * @param day the day named, or null where 星期 is followed by a character that names none
 * @param start offset in the line of its first character
 * @param end offset after its last
 */
record PrintedWeekday(@Nullable DayOfWeek day, int start, int end) {
    private static final Pattern CHINESE =
            Pattern.compile("(?:星期|礼拜)([\\u4e00-\\u9fff])|周([一二三四五六日])(?![\\u4e00-\\u9fff])");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b", Pattern.CASE_INSENSITIVE);
    private static final String NAMES = "一二三四五六日";
    private static final List<String> STEMS = List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");

    static Optional<PrintedWeekday> find(String folded) {
        boolean chinese = folded.indexOf('期') >= 0 || folded.indexOf('拜') >= 0 || folded.indexOf('周') >= 0;
        boolean english = folded.contains("day") || folded.contains("DAY");
        return (chinese ? findChinese(folded) : Optional.<PrintedWeekday>empty())
                .or(() -> english ? findEnglish(folded) : Optional.empty());
    }

    private static Optional<PrintedWeekday> findChinese(String folded) {
        Matcher m = CHINESE.matcher(folded);
        if (m.find()) {
            String name = m.group(1) == null ? m.group(2) : m.group(1);
            int at = NAMES.indexOf(name.equals("天") ? "日" : name);
            return Optional.of(new PrintedWeekday(at < 0 ? null : DayOfWeek.of(at + 1), m.start(), m.end()));
        }
        return Optional.empty();
    }

    private static Optional<PrintedWeekday> findEnglish(String folded) {
        Matcher m = ENGLISH.matcher(folded);
        if (m.find()) {
            int at = STEMS.indexOf(m.group(1).toLowerCase(Locale.ROOT));
            return Optional.of(new PrintedWeekday(DayOfWeek.of(at + 1), m.start(), m.end()));
        }
        return Optional.empty();
    }

    /** As Chinese newspapers print it. */
    static String chinese(DayOfWeek day) {
        return "星期" + NAMES.charAt(day.getValue() - 1);
    }
}
