package org.broadsheet.parse.evidence;

import java.util.Arrays;

/**
 * How much the text after a place shares with the text before it. Two stretches of one article use the same names and terms; two
 * articles mostly don't. Terms are pairs of Han characters or hashed words; the fewer stretches of the issue a term stands in, the
 * more it weighs, by the square of its inverse document frequency; in simplified characters, the less common a pair is in all newspapers,
 * the more.
 */
final class Cohesion {
    static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    /** Characters looked at on each side. */
    private static final int BEFORE = 500;

    private static final int AFTER = 500;
    /** Length of the stretches that a term's frequency is counted in. */
    private static final int STRETCH = 500;

    /** No text has more stretches than these bits can number. */
    private static final int STRETCH_BITS = 23;

    private static final int ALL_STRETCHES = BITS + STRETCH_BITS;

    private final String text;

    /** By place: the number of the term that ends or begins there, in order of first appearance; 0 where there is none. */
    private final char[] terms;

    /** By number: what the term weighs; nothing where it stands but once in the issue. */
    private final float[] weights;

    /** By number: how little the term is one that all newspapers use. */
    private final float[] common;

    /**
     * By number: the stamp of the last comparison in which the term stood before the place, one more where it stood after, two more where
     * it stood on both sides.
     */
    private final int[] seen;

    private int stamp;

    /** @param simplified the text is in simplified characters, whose common pairs are known */
    Cohesion(String text, boolean simplified) {
        this.text = text;
        this.terms = text.toCharArray();
        long[] met = count();
        this.weights = new float[met.length];
        this.common = new float[met.length];
        float[] byStretches = weightsByStretches(terms.length / STRETCH + 1, simplified ? 0.5 : 2);
        for (int term = 1; term < met.length; term++) {
            common[term] = simplified ? CommonPairs.weight((int) met[term] & MASK) : 1;
            weights[term] = byStretches[(int) (met[term] >>> ALL_STRETCHES)] * common[term];
        }
        this.seen = new int[met.length];
    }

    private static float[] weightsByStretches(int all, double power) {
        float[] weights = new float[all + 1];
        for (int stretches = 1; stretches <= all; stretches++) {
            weights[stretches] = (float) Math.pow(Math.log((double) all / stretches), power);
        }
        return weights;
    }

    /**
     * Numbers the terms in place of the characters, so that only as much is kept as the issue has of them; tells of each in how many
     * stretches it stands, or nothing where it has one place only. Below that stand its last stretch, from 1, and the term itself.
     */
    private long[] count() {
        char[] numbers = new char[Integer.highestOneBit(Math.clamp(4L * terms.length, 8, 1 << BITS))];
        long[] met = new long[64 + terms.length / 4];
        int last = 0;
        char before = 0;
        for (int i = 0; i < terms.length; i++) {
            char c = terms[i];
            int term = i == 0 ? -1 : term(before, c, i);
            before = c;
            terms[i] = 0;
            if (term >= 0) {
                int slot = slot(numbers, met, term);
                if (numbers[slot] == 0) {
                    last = Math.min(last + 1, MASK);
                    numbers[slot] = (char) last;
                    met = last == met.length ? Arrays.copyOf(met, 2 * last) : met;
                    met[last] |= term;
                }
                char number = numbers[slot];
                terms[i] = number;
                met[number] = metAgain(met[number], i / STRETCH + 1);
            }
        }
        return Arrays.copyOf(met, last + 1);
    }

    /** With a further place in a stretch; a term's first counts once it has a second. */
    private static long metAgain(long met, int stretch) {
        int last = (int) (met >>> BITS) & (1 << STRETCH_BITS) - 1;
        long stretches = met >>> ALL_STRETCHES;
        int entered = last == stretch ? 0 : 1;
        long more = last == 0 ? 0 : stretches == 0 ? 1 + entered : entered;
        return stretches + more << ALL_STRETCHES | (long) stretch << BITS | met & MASK;
    }

    /** Where the term's number stands or will stand: beside the term, as near as may be to the place that the term itself names. */
    private static int slot(char[] numbers, long[] met, int term) {
        int slot = term & numbers.length - 1;
        boolean each = numbers.length > MASK; // a place for every term there can be
        while (!each && numbers[slot] != 0 && (met[numbers[slot]] & MASK) != term) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    /**
     * Weight of the shared terms among all terms after the place that the issue holds more than once, in thousandths.
     *
     * @param before end of the text before
     * @param after beginning of the text after
     */
    int across(int before, int after) {
        stamp += 3;
        for (int i = Math.max(1, before - BEFORE); i < before; i++) {
            seen[terms[i]] = stamp;
        }
        float all = 0;
        float shared = 0;
        for (int i = after + 1; i < Math.min(terms.length, after + AFTER); i++) {
            int term = terms[i];
            if (term > 0 && seen[term] <= stamp) {
                boolean both = seen[term] == stamp;
                shared += both ? weights[term] : 0;
                all += weights[term];
                seen[term] = stamp + (both ? 2 : 1);
            }
        }
        return all == 0 ? 0 : (int) (1000 * shared / all);
    }

    /** Percentage of a line's terms that the text before the place last asked about holds too. */
    int echo(int start, int end) {
        return share(start, end, stamp, stamp + 2);
    }

    /** Percentage of a line's terms that the text after the place last asked about holds too. */
    int ahead(int start, int end) {
        return share(start, end, stamp + 1, stamp + 2);
    }

    private int share(int start, int end, int one, int other) {
        float all = 0;
        float shared = 0;
        for (int i = start + 1; i < end; i++) {
            int term = terms[i];
            if (term > 0) {
                all += common[term];
                shared += seen[term] == one || seen[term] == other ? common[term] : 0;
            }
        }
        return all == 0 ? 0 : (int) (100 * shared / all);
    }

    private int term(char a, char b, int i) {
        if (isHan(a) && isHan(b)) {
            return pair(a, b);
        }
        if (isLetter(b) && !isLetter(a)) {
            return word(i);
        }
        return -1;
    }

    static int pair(char a, char b) {
        return (a * 31 + b) * 0x9E3779B1 >>> 32 - BITS & MASK;
    }

    /** Short words tie nothing together. */
    private int word(int start) {
        int hash = 7;
        int i = start;
        while (i < text.length() && isLetter(text.charAt(i)) && i - start < 16) {
            hash = hash * 31 + (text.charAt(i) | 32);
            i++;
        }
        return i - start < 5 ? -1 : hash * 0x9E3779B1 >>> 32 - BITS & MASK;
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\u00C0' && c <= '\u024F';
    }
}
