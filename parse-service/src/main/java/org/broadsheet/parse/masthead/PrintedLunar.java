package org.broadsheet.parse.masthead;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.calendar.LunarDate;
import org.jspecify.annotations.Nullable;

/**
 * A lunar date found in a folded line.
 *
 * @param yearName stem and branch as printed, or null
 * @param start offset in the line of its first character
 * @param end offset after its last
 */
record PrintedLunar(@Nullable String yearName, LunarDate day, boolean labelled, int start, int end) {
    private static final Pattern FORM = Pattern.compile("(农历|夏历|阴历|旧历|岁次)? ?(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]) ?"
            + "(?:\\(?[鼠牛虎兔龙蛇马羊猴鸡狗猪]\\)?)? ?[年岁]? ?)?(农历|夏历|阴历|旧历)? ?"
            + "(闰)?(十一|十二|正|元|一|二|三|四|五|六|七|八|九|十|冬|腊)月[大小]? ?"
            + "(初[一二三四五六七八九十]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅|十[一二三四五六七八九]?)日?");
    private static final String MONTHS = "正二三四五六七八九十冬腊";
    private static final String MONTH_ENDS = MONTHS + "元一";
    private static final String DAY_BEGINS = "初二廿三卅十";

    /** The first lunar date at or after {@code from}. The month's name and day decide; the year's name is checked elsewhere. */
    static Optional<PrintedLunar> find(String folded, int from) {
        if (!mayHold(folded, from)) {
            return Optional.empty();
        }
        Matcher m = FORM.matcher(folded);
        if (!m.find(from)) {
            return Optional.empty();
        }
        OptionalInt day = day(m.group(6));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int start = m.start();
        while (start < m.end() && folded.charAt(start) == ' ') {
            start++;
        }
        String year = m.group(2);
        LunarDate date = new LunarDate(year == null ? "" : year, month(m.group(5)), m.group(4) != null, day.getAsInt());
        boolean labelled = m.group(1) != null || m.group(3) != null || year != null;
        return Optional.of(new PrintedLunar(year, date, labelled, start, m.end()));
    }

    /** Whether a month in words, and not in figures, has behind it the beginning of a day in words. */
    private static boolean mayHold(String folded, int from) {
        for (int at = folded.indexOf('月', from + 1); at > 0; at = folded.indexOf('月', at + 1)) {
            int day = at + 1;
            while (day < folded.length() && "大小 ".indexOf(folded.charAt(day)) >= 0) {
                day++;
            }
            if (day < folded.length()
                    && DAY_BEGINS.indexOf(folded.charAt(day)) >= 0
                    && MONTH_ENDS.indexOf(folded.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int month(String name) {
        return switch (name) {
            case "元", "一" -> 1;
            case "十一" -> 11;
            case "十二" -> 12;
            default -> MONTHS.indexOf(name) + 1;
        };
    }

    private static OptionalInt day(String name) {
        OptionalInt day = Numerals.read(name.startsWith("初") ? name.substring(1) : name);
        return day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 30 ? day : OptionalInt.empty();
    }
}
