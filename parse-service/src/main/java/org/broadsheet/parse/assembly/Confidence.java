package org.broadsheet.parse.assembly;

/** Turns the margin of an article's borders into the share of such articles that are right. */
final class Confidence {
    private static final int[] MARGINS = {0, 5, 10, 20, 30, 50};
    private static final double[] SHARES = {0.5, 0.7, 0.85, 0.93, 0.97, 0.985};

    private Confidence() {}

    static double of(Draft draft) {
        double share = SHARES[0];
        for (int i = 0; i < MARGINS.length; i++) {
            share = draft.margin() >= MARGINS[i] ? SHARES[i] : share;
        }
        return share;
    }
}
