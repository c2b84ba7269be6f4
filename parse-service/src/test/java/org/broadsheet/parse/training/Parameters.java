package org.broadsheet.parse.training;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.segmentation.Change;
import org.broadsheet.parse.segmentation.Part;
import org.broadsheet.parse.segmentation.Weights;

/**
 * Where each weight stands in one long vector: first sign × state, then a place for every step that the grammar allows. What a sign
 * says for a state that begins an article comes on top of what it says for the part.
 */
final class Parameters {
    static final int STATES = Example.STATES;
    private static final Part[] PARTS = Part.values();
    private static final Change[] CHANGES = Change.values();
    private static final Sign[] SIGNS = Sign.values();
    /** Weights of the best path are whole numbers; a unit of the logarithm is this many of them. */
    static final int SCALE = 20;

    /** Place of the step from state to state, or -1. */
    final int[][] steps = new int[STATES][STATES];
    /** By change: place of what the step weighs more at it, or -1; no change has none. */
    final int[][][] changed = new int[CHANGES.length][STATES][STATES];
    /** Place of the step into an issue's first state, or -1. */
    final int[] first = new int[STATES];

    final int size;

    Parameters(Weights grammar) {
        int[][] inside = new int[PARTS.length][PARTS.length];
        int[][] across = new int[PARTS.length][PARTS.length];
        int next = SIGNS.length * STATES;
        for (int from = 0; from < PARTS.length; from++) {
            for (int to = 0; to < PARTS.length; to++) {
                inside[from][to] = grammar.follows(PARTS[from], PARTS[to], false) ? next++ : -1;
                across[from][to] = grammar.follows(PARTS[from], PARTS[to], true) ? next++ : -1;
            }
        }
        for (int to = 0; to < STATES; to++) {
            boolean begins = (to & 1) == 1;
            first[to] = begins && grammar.opens(PARTS[to >> 1]) ? next++ : -1;
            for (int from = 0; from < STATES; from++) {
                steps[from][to] = (begins ? across : inside)[from >> 1][to >> 1];
            }
        }
        size = placeChanged(next);
    }

    private int placeChanged(int next) {
        for (Change change : CHANGES) {
            for (int to = 0; to < STATES; to++) {
                for (int from = 0; from < STATES; from += 2) {
                    boolean learned = change != Change.NONE && steps[from][to] >= 0;
                    int place = learned ? next++ : -1;
                    changed[change.ordinal()][from][to] = place;
                    changed[change.ordinal()][from + 1][to] = place;
                }
            }
        }
        return next;
    }

    /** Place of what a sign says for a state. */
    static int sign(int sign, int state) {
        return sign * STATES + state;
    }

    /** Lines {@code SIGN PART=weight PART!=weight …}, as {@link Weights#of} reads them. */
    List<String> signLines(double[] weights) {
        List<String> lines = new ArrayList<>();
        for (Sign sign : SIGNS) {
            StringBuilder line = new StringBuilder(sign.name());
            for (int state = 0; state < STATES; state++) {
                long weight = Math.round(weights[sign(sign.ordinal(), state)] * SCALE);
                if (weight != 0) {
                    line.append(' ')
                            .append(PARTS[state >> 1])
                            .append((state & 1) == 1 ? "!=" : "=")
                            .append(weight);
                }
            }
            lines.add(line.toString());
        }
        lines.removeIf(line -> line.indexOf('=') < 0);
        return lines;
    }

    /** The step lines of what comes on top of other weights, where a step that weighs as much as before need not be said. */
    List<String> addedStepLines(double[] weights) {
        List<String> lines = new ArrayList<>(stepLines(weights));
        lines.replaceAll(Parameters::withoutNoughts);
        lines.removeIf(line -> line.indexOf('=') < 0);
        return lines;
    }

    /** Lines {@code PART > PART=weight …}, {@code PART | PART=weight …} and {@code START | PART=weight …}. */
    List<String> stepLines(double[] weights) {
        List<String> lines = new ArrayList<>();
        lines.add(line("START |", first, 1, weights));
        for (int from = 0; from < STATES; from += 2) {
            lines.add(line(PARTS[from >> 1] + " >", steps[from], 0, weights));
            lines.add(line(PARTS[from >> 1] + " |", steps[from], 1, weights));
        }
        for (Change change : CHANGES) {
            for (int from = 0; from < STATES; from += 2) {
                int[] places = changed[change.ordinal()][from];
                lines.add(withoutNoughts(line(PARTS[from >> 1] + " >" + change, places, 0, weights)));
                lines.add(withoutNoughts(line(PARTS[from >> 1] + " |" + change, places, 1, weights)));
            }
        }
        lines.removeIf(line -> line.indexOf('=') < 0);
        return lines;
    }

    /** What a change adds nothing to need not be said; a step must be, for it may happen. */
    private static String withoutNoughts(String line) {
        return line.replaceAll(" \\w+=-?0\\b", "");
    }

    private static String line(String head, int[] places, int begins, double[] weights) {
        StringBuilder line = new StringBuilder(head);
        for (int to = begins; to < STATES; to += 2) {
            if (places[to] >= 0) {
                line.append(' ').append(PARTS[to >> 1]).append('=').append(Math.round(weights[places[to]] * SCALE));
            }
        }
        return line.toString();
    }
}
