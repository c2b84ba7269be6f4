package org.broadsheet.parse.evidence;

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

    private final String text;
    private final int[] counts = new int[1 << BITS];
    private final int[] seenBefore = new int[1 << BITS];
    private final int[] seenAfter = new int[1 << BITS];
    private int stamp;

    Cohesion(String text) {
        this.text = text;
        for (int i = 1; i < text.length(); i++) {
            int term = term(i);
            if (term >= 0) {
                counts[term]++;
            }
        }
    }

    /**
     * Weight of the shared terms among all terms after the place, in thousandths.
     *
     * @param before end of the text before
     * @param after beginning of the text after
     */
    int across(int before, int after) {
        stamp++;
        for (int i = Math.max(1, before - BEFORE); i < before; i++) {
            int term = term(i);
            if (term >= 0) {
                seenBefore[term] = stamp;
            }
        }
        float all = 0;
        float shared = 0;
        for (int i = after + 1; i < Math.min(text.length(), after + AFTER); i++) {
            int term = term(i);
            if (term >= 0 && seenAfter[term] != stamp) {
                seenAfter[term] = stamp;
                float weight = 1f / counts[term];
                all += counts[term] > 1 ? weight : 0.2f;
                shared += seenBefore[term] == stamp ? weight : 0;
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
