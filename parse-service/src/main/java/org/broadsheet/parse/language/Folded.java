package org.broadsheet.parse.language;

/** A view of a text in which full-width forms stand as their ASCII twins, one to one, so that offsets stay. */
public final class Folded {
    private static final char[] TABLE = table();

    private Folded() {}

    public static String of(String text, int start, int end) {
        char[] folded = new char[end - start];
        text.getChars(start, end, folded, 0);
        for (int i = 0; i < folded.length; i++) {
            // Ideographs, as most are, stay without a look at the table, which would drive other things from the
            // nearest memory.
            char c = folded[i];
            folded[i] = c >= '\u3400' && c <= '\u9FFF' ? c : TABLE[c];
        }
        return new String(folded);
    }

    public static char fold(char c) {
        return TABLE[c];
    }

    /** The characters that folding replaces. */
    static char[] unfolded() {
        StringBuilder unfolded = new StringBuilder();
        for (int c = 0; c < TABLE.length; c++) {
            if (TABLE[c] != c) {
                unfolded.append((char) c);
            }
        }
        return unfolded.toString().toCharArray();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = twin((char) c);
        }
        return table;
    }

    private static char twin(char c) {
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
