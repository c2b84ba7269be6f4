package org.broadsheet.parse.pages;

/** A printed page number in any numerals: 3, 03, 三, 十二, A3. */
public final class PageNumber {
    private static final String UNITS = "〇一二三四五六七八九";

    private PageNumber() {}

    /** The number, or -1 where it can't be read. */
    public static int of(String printed) {
        String digits = printed.strip();
        if (!digits.isEmpty() && digits.charAt(0) >= 'A' && digits.charAt(0) <= 'Z') {
            digits = digits.substring(1).replace("-", "");
        }
        if (!digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(digits);
        }
        return han(digits);
    }

    private static int han(String numerals) {
        int total = 0;
        int unit = -1;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int value = c == '零' || c == '○' ? 0 : UNITS.indexOf(c);
            if (c == '十') {
                total += 10 * (unit < 0 ? 1 : unit);
                unit = -1;
            } else if (c == '廿') {
                total += 20;
            } else if (value >= 0) {
                unit = unit < 0 ? value : unit * 10 + value;
            } else {
                return -1;
            }
        }
        return numerals.isEmpty() ? -1 : total + Math.max(0, unit);
    }
}
