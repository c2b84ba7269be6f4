package org.broadsheet.parse.evidence;

import java.util.Arrays;

/** Numbers that are looked for among many more: a filter of bits turns nearly all others away before any search. */
final class SoughtNumbers {
    private static final int BITS_PER_NUMBER = 256;

    private final int[] sorted;
    private final boolean[] met;

    /** By the last bits of a number: whether one is sought that ends so. */
    private final long[] endings;

    SoughtNumbers(int[] numbers) {
        this.sorted = distinct(numbers);
        this.met = new boolean[sorted.length];
        this.endings = new long[BITS_PER_NUMBER * Integer.highestOneBit(sorted.length + 1) / Long.SIZE];
        for (int number : sorted) {
            int ending = ending(number);
            endings[ending >> 6] |= 1L << ending;
        }
    }

    private static int[] distinct(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int number : sorted) {
            if (n == 0 || sorted[n - 1] != number) {
                sorted[n++] = number;
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    void meet(int number) {
        int ending = ending(number);
        if ((endings[ending >> 6] >> ending & 1) != 0) {
            int at = Arrays.binarySearch(sorted, number);
            if (at >= 0) {
                met[at] = true;
            }
        }
    }

    boolean isMet(int number) {
        int at = Arrays.binarySearch(sorted, number);
        return at >= 0 && met[at];
    }

    private int ending(int number) {
        return number & endings.length * Long.SIZE - 1;
    }
}
