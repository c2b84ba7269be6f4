package org.broadsheet.parse.evidence;

import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.reading.Blanks;

/**
 * What one scan over a block's characters finds.
 *
 * @param width printed width in full-width characters; two Latin letters count as one
 * @param stops ends of sentences inside the block, the last character aside
 * @param commas commas, semicolons and enumeration commas
 * @param parts stretches parted by blanks
 * @param openQuotes quotation marks opened and not closed
 * @param openBrackets brackets opened and not closed
 * @param strayCloser a quote or bracket closes that never opened here
 * @param digits share of digits in tenths
 * @param han it holds at least as many Han characters as Latin letters
 * @param ending how the block ends
 */
public record Shape(
        int width,
        int stops,
        int commas,
        int parts,
        int openQuotes,
        int openBrackets,
        boolean strayCloser,
        int digits,
        boolean han,
        Ending ending) {
    /** How a stretch of text ends, closing quotes and brackets aside. */
    public enum Ending {
        STOP,
        COMMA,
        COLON,
        DASH,
        CLOSER,
        PLAIN
    }

    private static final String STOPS = "。！？!?…．";
    private static final String COMMAS = "，、；,;";
    private static final String CLOSERS = "”’」』）)》】]\"'〉］";

    /** By character: whether it does no more than widen the block by one, as nearly all do. */
    private static final boolean[] PLAIN = plain();

    static Shape of(String text, int start, int end) {
        Counter counter = new Counter();
        int plain = 0;
        for (int i = start; i < end; i++) {
            if (PLAIN[text.charAt(i)]) {
                plain++;
                counter.blank = false;
            } else {
                counter.count(text, i, start, end);
            }
        }
        counter.full += plain;
        return counter.shape(endingOf(text, start, end));
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[Character.MAX_VALUE + 1];
        for (int c = 128; c < plain.length; c++) {
            boolean counts = "。…、“「『”」』《【》】".indexOf(c) >= 0;
            plain[c] = !counts && Folded.fold((char) c) == c && !Blanks.isBlank((char) c);
        }
        return plain;
    }

    /** How the text between the offsets ends. */
    public static Ending endingOf(CharSequence text, int start, int end) {
        int last = Blanks.trim(text, start, end) - 1;
        boolean closed = false;
        while (last > start && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            closed = true;
            last--;
        }
        if (last < start) {
            return Ending.PLAIN;
        }
        char c = text.charAt(last);
        if (STOPS.indexOf(c) >= 0 || c == '.' && isLatinStop(text, start, last)) {
            return Ending.STOP;
        }
        if (COMMAS.indexOf(c) >= 0) {
            return c == '；' || c == ';' ? Ending.STOP : Ending.COMMA;
        }
        if (c == '：' || c == ':') {
            return Ending.COLON;
        }
        if (c == '—' || c == '–') {
            return Ending.DASH;
        }
        return closed ? Ending.CLOSER : Ending.PLAIN;
    }

    private static boolean isLatinStop(CharSequence text, int start, int at) {
        return at > start && !Character.isDigit(text.charAt(at - 1)) || at - start > 20;
    }

    private static final class Counter {
        private int half;
        private int full;
        private int stops;
        private int commas;
        private int parts = 1;
        private int quotes;
        private int brackets;
        private boolean stray;
        private int digits;
        private boolean blank;

        void count(String text, int i, int start, int end) {
            char c = text.charAt(i);
            if (c < 128) {
                half += c > ' ' ? 1 : 0;
            } else if (!Blanks.isBlank(c)) {
                full++;
            }
            switch (Folded.fold(c)) {
                case '\n', '\r' -> {
                    return;
                }
                case ' ' -> {
                    parts += blank ? 0 : 1;
                    blank = true;
                    return;
                }
                case '。', '!', '?', '…' -> stops += i + 1 < end ? 1 : 0;
                case '.' ->
                    stops += i + 1 < end
                                    && text.charAt(i + 1) == ' '
                                    && i > start
                                    && Character.isLowerCase(text.charAt(i - 1))
                            ? 1
                            : 0;
                case ',', '、', ';' -> commas++;
                case '“', '「', '『' -> quotes++;
                case '”', '」', '』' -> closeQuote();
                case '(', '《', '[', '【' -> brackets++;
                case ')', '》', ']', '】' -> closeBracket();
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> digits++;
                default -> {
                    // any other character only widens the block
                }
            }
            blank = false;
        }

        private void closeQuote() {
            stray |= quotes == 0;
            quotes = Math.max(0, quotes - 1);
        }

        private void closeBracket() {
            stray |= brackets == 0;
            brackets = Math.max(0, brackets - 1);
        }

        Shape shape(Ending ending) {
            int width = full + (half + 1) / 2;
            int all = Math.max(1, full + half);
            return new Shape(
                    width,
                    stops,
                    commas,
                    parts,
                    quotes,
                    brackets,
                    stray,
                    digits * 10 / all,
                    full >= half - digits,
                    ending);
        }
    }
}
