package org.broadsheet.parse.calendar;

/**
 * A day of the Chinese calendar.
 *
 * @param yearName stem and branch of the year, which begins on the first day of the first month, such as 庚子
 * @param month 1 to 12
 * @param leap whether the month is the leap month of that number
 * @param day 1 to 30
 */
public record LunarDate(String yearName, int month, boolean leap, int day) {
    private static final String[] MONTHS = {"正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"};
    private static final String[] DIGITS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    public LunarDate {
        if (month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException("Not a lunar date: month " + month + ", day " + day);
        }
    }

    /** As newspapers print it: 六月廿三, 闰四月初一, 腊月三十. */
    public String monthAndDay() {
        return (leap ? "闰" : "") + MONTHS[month - 1] + "月" + dayName(day);
    }

    private static String dayName(int day) {
        return switch (day) {
            case 20 -> "二十";
            case 30 -> "三十";
            default -> (day <= 10 ? "初" : day < 20 ? "十" : "廿") + DIGITS[(day - 1) % 10];
        };
    }

    /** Whether both name the same month and day, whatever the year. */
    public boolean sameMonthAndDay(LunarDate other) {
        return month == other.month && leap == other.leap && day == other.day;
    }
}
