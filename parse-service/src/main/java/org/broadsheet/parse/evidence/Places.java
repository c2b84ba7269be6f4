package org.broadsheet.parse.evidence;

/**
 * Which characters of an issue stand at the edges of clauses: some hardly ever end one, some hardly ever begin one. Told from the issue
 * itself, so that it holds for any language and time.
 */
final class Places {
    private static final int BITS = 14;
    private static final int ENOUGH = 4;
    /** Percentages between never, seldom, sometimes and often. */
    private static final int[] SHARES = {4, 12, 30};

    private static final Sign[] LAST = {
        Sign.SEAM_LAST_NEVER, Sign.SEAM_LAST_SELDOM, Sign.SEAM_LAST_SOMETIMES, Sign.SEAM_LAST_OFTEN
    };
    private static final Sign[] FIRST = {
        Sign.SEAM_FIRST_NEVER, Sign.SEAM_FIRST_SELDOM, Sign.SEAM_FIRST_SOMETIMES, Sign.SEAM_FIRST_OFTEN
    };

    /** No character is counted further: every count fits its part of a number. */
    private static final int MOST = Short.MAX_VALUE;

    private static final int PART = 16;
    private static final long FIRST_IN_CLAUSE = 1L << PART;
    private static final long LAST_IN_CLAUSE = 1L << 2 * PART;

    /** By place: how often its characters stand in the issue, first in a clause and last in one; one number holds the three. */
    private final long[] counts = new long[1 << BITS];

    Places(String text) {
        boolean within = false;
        boolean word = !text.isEmpty() && isWord(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            boolean goesOn = i + 1 < text.length() && isWord(text.charAt(i + 1));
            if (word) {
                int place = place(text.charAt(i));
                long count = counts[place];
                long edges = (within ? 0 : FIRST_IN_CLAUSE) + (goesOn ? 0 : LAST_IN_CLAUSE);
                counts[place] = (count & MOST) < MOST ? count + edges + 1 : count;
            }
            within = word;
            word = goesOn;
        }
    }

    /** Shows how the seam's characters stand elsewhere; whether both may well stand at an edge. */
    boolean read(char ending, char beginning, SignSet signs) {
        boolean ended = show(ending, 2 * PART, LAST, signs);
        boolean begun = show(beginning, PART, FIRST, signs);
        return ended && begun;
    }

    /** Whether the character stands at that edge sometimes or often. */
    private boolean show(char c, int edge, Sign[] steps, SignSet signs) {
        long counted = counts[place(c)];
        int count = (int) (counted & MOST);
        if (!isWord(c) || count < ENOUGH) {
            return true;
        }
        // One place is the seam itself.
        int share = 100 * ((int) (counted >> edge & MOST) - 1) / count;
        int step = 0;
        while (step < SHARES.length && share >= SHARES[step]) {
            step++;
        }
        signs.show(steps[step]);
        return step > 1;
    }

    private static boolean isWord(char c) {
        return c >= '\u3400' && c <= '\u9FFF' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int place(char c) {
        return c * 0x9E3779B1 >>> 32 - BITS;
    }
}
