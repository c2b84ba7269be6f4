package org.broadsheet.parse.reading;

import java.util.Locale;
import java.util.Set;

/**
 * Tags that dress a line and hold no word of the newspaper: those of HTML, {@code <div align="center">}, {@code <span id="page-0-1">}, and
 * those in which vision models tell what they read and where, {@code <|ref|>text<|/ref|><|det|>[[80, 250, 300, 640]]<|/det|>}.
 */
final class Tags {
    private static final Set<String> NAMES = Set.of(
            "a",
            "article",
            "aside",
            "b",
            "big",
            "blockquote",
            "br",
            "center",
            "div",
            "em",
            "figcaption",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "i",
            "li",
            "main",
            "ol",
            "p",
            "page_number",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "u",
            "ul");
    private static final int LONGEST = 300;
    private static final String PLACE_ENDS = "<|/det|>";

    private Tags() {}

    /** Where the tag ends that begins at the offset, or the offset. */
    static int after(String text, int at, int end) {
        if (at + 2 >= end || text.charAt(at) != '<') {
            return at;
        }
        if (text.startsWith("<|", at) || text.startsWith("<\uff5c", at)) {
            return afterToken(text, at, end);
        }
        int close = NAMES.contains(name(text, at)) ? text.indexOf('>', at, Math.min(end, at + LONGEST)) : -1;
        return close > 0 && isPlain(text, at, close) ? close + 1 : at;
    }

    /** Attributes are written in letters of the keyboard: 小于<p 且大于> is no tag. */
    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Of a heading's tag, or 0. */
    static int level(String name) {
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    /** Where the tag begins that ends at the offset, or the offset. */
    static int before(String text, int start, int end) {
        if (end <= start || text.charAt(end - 1) != '>') {
            return end;
        }
        int open = end - 2;
        while (open > start && open > end - LONGEST && text.charAt(open) != '<') {
            open--;
        }
        return open >= start && after(text, open, end) == end ? open : end;
    }

    /** Of an opening or a closing tag, in small letters. */
    static String name(String text, int at) {
        int start = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < text.length() && end - start < 12 && isOfName(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_';
    }

    private static int afterToken(String text, int at, int end) {
        int limit = Math.min(end, at + LONGEST);
        int place = text.startsWith("<|ref|>", at) ? text.indexOf(PLACE_ENDS, at, limit) : -1;
        if (place > 0) {
            return place + PLACE_ENDS.length();
        }
        int close = text.indexOf(text.charAt(at + 1) + ">", at + 2, Math.min(end, at + 40));
        return close > 0 ? close + 2 : at;
    }
}
