package org.broadsheet.parse.masthead;

import java.util.Locale;
import java.util.OptionalInt;
import org.broadsheet.parse.language.Form;

/** Numbers as newspapers print them: 8091, 8,091, 八〇九一, 八千零九十一, 廿三, 元, XLVII. */
final class Numerals {
    /** What may stand where a Chinese number is expected, for use inside a character class of a pattern. */
    static final String CHINESE = "〇零○一二三四五六七八九十廿卅百千万两叁肆伍陆柒捌玖拾佰仟贰";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    private static final Form GAPS = Form.of(" \t\n\u000b\f\r,", "[\\s,]");

    private Numerals() {}

    /** The number, or empty where it is none or does not fit. The text is folded. */
    static OptionalInt read(String printed) {
        String text = GAPS.removedFrom(printed);
        if (text.isEmpty() || text.length() > 12) {
            return OptionalInt.empty();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        }
        if (text.equals("元")) {
            return OptionalInt.of(1);
        }
        if (text.chars().allMatch(c -> digit((char) c) >= 0)) {
            return positional(text);
        }
        return withUnits(text);
    }

    private static OptionalInt positional(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static OptionalInt withUnits(String text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int d = digit(c);
            if (d >= 0) {
                digit = d;
                continue;
            }
            int unit = unit(c);
            if (unit == 0) {
                return OptionalInt.empty();
            }
            if (unit == 10_000) {
                total = (total + section + Math.max(digit, 0)) * unit;
                section = 0;
            } else if (c == '廿' || c == '卅') {
                section += unit;
            } else {
                section += (digit < 0 ? 1 : digit) * unit;
            }
            digit = -1;
        }
        long value = total + section + Math.max(digit, 0);
        return value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c == '○' || c == '零') {
            return 0;
        }
        if (c == '两') {
            return 2;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FORMAL.indexOf(c);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '万' -> 10_000;
            default -> 0;
        };
    }

    /** A Roman number, or empty where it is none. */
    static OptionalInt readRoman(String printed) {
        String text = printed.toUpperCase(Locale.ROOT);
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int here = roman(text.charAt(i));
            int next = i + 1 < text.length() ? roman(text.charAt(i + 1)) : 0;
            if (here == 0) {
                return OptionalInt.empty();
            }
            value += here < next ? -here : here;
        }
        return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static int roman(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            case 'M' -> 1000;
            default -> 0;
        };
    }
}
