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

    private final short[] all = new short[1 << BITS];
    private final short[] last = new short[1 << BITS];
    private final short[] first = new short[1 << BITS];

    Places(String text) {
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWord(c) && all[place(c)] < Short.MAX_VALUE) {
                all[place(c)]++;
                first[place(c)] += (short) (isWord(before) ? 0 : 1);
                boolean ends = i + 1 == text.length() || !isWord(text.charAt(i + 1));
                last[place(c)] += (short) (ends ? 1 : 0);
            }
            before = c;
        }
    }

    /** Shows how the seam's characters stand elsewhere; whether both may well stand at an edge. */
    boolean read(char ending, char beginning, SignSet signs) {
        boolean ended = show(ending, last, LAST, signs);
        boolean begun = show(beginning, first, FIRST, signs);
        return ended && begun;
    }

    /** Whether the character stands at that edge sometimes or often. */
    private boolean show(char c, short[] edge, Sign[] steps, SignSet signs) {
        int count = all[place(c)];
        if (!isWord(c) || count < ENOUGH) {
            return true;
        }
        // One place is the seam itself.
        int share = 100 * (edge[place(c)] - 1) / count;
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
