package org.broadsheet.parse.reading;

/** White space as newspapers and OCR engines use it: ASCII blanks, the ideographic blank, no-break blanks, marks of width zero. */
public final class Blanks {
    private Blanks() {}

    public static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u3000'
                || c == '\u00A0'
                || c >= '\u2000' && c <= '\u200D'
                || c == '\uFEFF'
                || c == '\u202F'
                || c == '\u2028'
                || c == '\u2029';
    }

    /** The first offset at or after {@code start} that holds no blank, or {@code end}. */
    public static int skip(CharSequence text, int start, int end) {
        int i = start;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The offset after the last character that is no blank, or {@code start}. */
    public static int trim(CharSequence text, int start, int end) {
        int i = end;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
