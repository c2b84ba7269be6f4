package org.broadsheet.parse.evidence;

import java.util.Arrays;

/**
 * How much the text after a place shares with the text before it. Two stretches of one article use the same names and terms; two
 * articles mostly don't. Terms are pairs of Han characters or hashed words; the rarer in the issue, the more they weigh.
 */
final class Cohesion {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    /** Characters looked at on each side. */
    private static final int BEFORE = 700;

    private static final int AFTER = 400;

    /** What a term weighs in the whole that stands nowhere else in the issue. */
    private static final float SINGLE = 0.2f;

    private final String text;

    /** By place: the number of the term that ends or begins there, in order of first appearance; 0 where there is none. */
    private final char[] terms;

    /** By number: one part in as many as the term has places. */
    private final float[] weights;

    /** By number: the stamp of the last comparison in which the term stood before the place, one more where it stood after. */
    private final int[] seen;

    private int stamp;

    Cohesion(String text) {
        this.text = text;
        this.terms = new char[text.length()];
        int[] counts = count();
        this.weights = new float[counts.length];
        for (int term = 1; term < counts.length; term++) {
            weights[term] = 1f / counts[term];
        }
        this.seen = new int[counts.length];
    }

    /** Numbers the terms, so that only as much is kept as the issue has of them; tells how often each stands there. */
    private int[] count() {
        int[] numbers = new int[2 * Integer.highestOneBit(Math.clamp(2L * terms.length, 8, 1 << BITS))];
        int[] counts = new int[64];
        int last = 0;
        for (int i = 1; i < terms.length; i++) {
            int term = term(i);
            if (term >= 0) {
                int slot = slot(numbers, term);
                if (numbers[slot] == 0) {
                    last = Math.min(last + 1, MASK);
                    numbers[slot] = term << BITS | last;
                    counts = last < counts.length ? counts : Arrays.copyOf(counts, counts.length * 2);
                }
                terms[i] = (char) numbers[slot];
                counts[terms[i]]++;
            }
        }
        return Arrays.copyOf(counts, last + 1);
    }

    /** Where the term's number stands or will stand: beside the term, as near as may be to the place that the term itself names. */
    private static int slot(int[] numbers, int term) {
        int slot = term & numbers.length - 1;
        while (numbers[slot] != 0 && numbers[slot] >>> BITS != term) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    /**
     * Weight of the shared terms among all terms after the place, in thousandths.
     *
     * @param before end of the text before
     * @param after beginning of the text after
     */
    int across(int before, int after) {
        stamp += 2;
        for (int i = Math.max(1, before - BEFORE); i < before; i++) {
            seen[terms[i]] = stamp;
        }
        float all = 0;
        float shared = 0;
        for (int i = after + 1; i < Math.min(terms.length, after + AFTER); i++) {
            int term = terms[i];
            if (term > 0 && seen[term] <= stamp) {
                shared += seen[term] == stamp ? weights[term] : 0;
                all += weights[term] < 1 ? weights[term] : SINGLE;
                seen[term] = stamp + 1;
            }
        }
        return all == 0 ? 0 : (int) (1000 * shared / all);
    }

    private int term(int i) {
        char a = text.charAt(i - 1);
        char b = text.charAt(i);
        if (isHan(a) && isHan(b)) {
            return (a * 31 + b) * 0x9E3779B1 >>> 32 - BITS & MASK;
        }
        if (isLetter(b) && !isLetter(a)) {
            return word(i);
        }
        return -1;
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
