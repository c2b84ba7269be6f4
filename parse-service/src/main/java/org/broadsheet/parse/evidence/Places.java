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

    /** By place: the number of its count, or nothing where no character is asked about that has it. */
    private final char[] numbers = new char[1 << BITS];

    /** How often a place's characters stand in the issue, first in a clause and last in one; one number holds the three. */
    private final long[] counts;

    /** @param asked the characters that will be asked about, as often as may be */
    Places(char[] text, CharSequence asked) {
        char last = 0;
        for (int i = 0; i < asked.length(); i++) {
            int place = place(asked.charAt(i));
            numbers[place] = numbers[place] == 0 ? ++last : numbers[place];
        }
        counts = new long[last + 1];
        count(text);
    }

    private void count(char[] characters) {
        boolean within = false;
        boolean word = characters.length > 0 && isWord(characters[0]);
        for (int i = 0; i < characters.length; i++) {
            boolean goesOn = i + 1 < characters.length && isWord(characters[i + 1]);
            if (word) {
                int number = numbers[place(characters[i])];
                long count = counts[number];
                long edges = (within ? 0 : FIRST_IN_CLAUSE) + (goesOn ? 0 : LAST_IN_CLAUSE);
                counts[number] = (count & MOST) < MOST ? count + edges + 1 : count;
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
        long counted = counts[numbers[place(c)]];
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
