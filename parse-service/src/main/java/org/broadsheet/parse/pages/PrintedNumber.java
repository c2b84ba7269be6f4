package org.broadsheet.parse.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.reading.Blanks;

/** A page's number in a folded line, as running heads print it. */
final class PrintedNumber {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:第?\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*版|^0?([0-9]{1,2})(?=\\s|$)|\\s0?([0-9]{1,2})$|[Pp]age\\s+([0-9]{1,3})|^[A-D]([0-9]{1,2})(?=\\s|$|版)|(?<=\\s)0?([0-9]{1,2})(?=\\s))");

    private PrintedNumber() {}

    /** A page's number begins the line or ends it, or a word says that it is one. */
    static boolean isIn(String line) {
        boolean may = isNumber(line, 0, line.charAt(0) >= 'A' && line.charAt(0) <= 'D' ? 1 : 0)
                || isDigit(line.charAt(line.length() - 1)) && isNumber(line, lastWord(line), 0)
                || isNumberWithin(line)
                || isNumberBefore(line, '版')
                || line.contains("age");
        return may && NUMBER.matcher(line).find();
    }

    /** Up to three digits from there on, if they are a word of their own or the page's. */
    private static boolean isNumber(String line, int start, int letters) {
        int end = start + letters;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        int digits = end - start - letters;
        boolean whole = end == line.length()
                || line.charAt(end) <= ' '
                || line.charAt(end) == '版'
                || line.charAt(end) > 127 && !Character.isLetterOrDigit(line.charAt(end));
        return digits > 0 && digits <= 3 && whole;
    }

    /** A word of one or two digits between others. */
    private static boolean isNumberWithin(String line) {
        for (int at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) {
            if (at + 2 < line.length() && isDigit(line.charAt(at + 1)) && isNumber(line, at + 1, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumberBefore(String line, char word) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            int last = Blanks.trim(line, 0, at) - 1;
            if (last >= 0 && (isDigit(line.charAt(last)) || "一二三四五六七八九十".indexOf(line.charAt(last)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static int lastWord(String line) {
        int start = line.length();
        while (start > 0 && line.charAt(start - 1) > ' ') {
            start--;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The line's number, or -1. */
    static int read(String line) {
        Matcher matcher = NUMBER.matcher(line);
        return matcher.find() ? of(matcher) : -1;
    }

    /** What the first group that matched says, or -1. */
    static int of(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return PageNumber.of(matcher.group(group));
            }
        }
        return -1;
    }
}
