package org.broadsheet.parse.language;

/** A view of a text in which full-width forms stand as their ASCII twins, one to one, so that offsets stay. */
public final class Folded {
    private Folded() {}

    public static String of(CharSequence text, int start, int end) {
        char[] folded = new char[end - start];
        for (int i = start; i < end; i++) {
            folded[i - start] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    public static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\t', '\u2002', '\u2003', '\u2009' -> ' ';
            case '〔', '﹙' -> '(';
            case '〕', '﹚' -> ')';
            default -> c;
        };
    }
}
