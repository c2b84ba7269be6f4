package org.broadsheet.parse.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sequence of parts that the evidence and the grammar speak for most, and for each block by how much. One pass
 * forward and one back, both linear in the number of blocks.
 *
 * <p>A state is a part and whether it begins an article; state number = part × 2 + (begins ? 1 : 0). What a step weighs depends on the
 * part that is left and on the state that is entered.
 */
public final class BestPath {
    private static final Part[] PARTS = Part.values();
    private static final int STATES = PARTS.length * 2;
    /** The margin that stands for certainty: there is no other way. */
    public static final int CERTAIN = 1000;

    /** No path counts for less, so that long bad stretches do not run out of numbers. */
    private static final int LEAST = 2 * Weights.NEVER;

    private final List<Evidence> evidence;
    private final int[] emitted;

    /** By block: what the steps into it weigh. */
    private final Weights.Steps[] steps;

    private final int[] first;

    private BestPath(List<Evidence> evidence, Weights weights, List<Boolean> forced) {
        this.evidence = evidence;
        this.emitted = new int[evidence.size() * STATES];
        this.steps = new Weights.Steps[evidence.size()];
        this.first = weights.firstStates();
        int[] scores = new int[STATES];
        for (int i = 0; i < evidence.size(); i++) {
            weights.score(evidence.get(i).signs(), scores);
            steps[i] = weights.steps(Change.of(evidence.get(i).signs()));
            System.arraycopy(scores, 0, emitted, i * STATES, STATES);
        }
        for (int i = 0; i < forced.size(); i++) {
            force(i, forced.get(i));
        }
    }

    /** @param forced per block: true where an article must begin, false where it must not, null where that is open; or empty */
    public static List<Labelled> find(List<Evidence> evidence, Weights weights, List<Boolean> forced) {
        return evidence.isEmpty() ? List.of() : new BestPath(evidence, weights, forced).label();
    }

    private void force(int i, @Nullable Boolean begins) {
        for (int state = begins == null ? STATES : begins ? 0 : 1; state < STATES; state += 2) {
            emitted[i * STATES + state] = Weights.NEVER;
        }
        if (begins != null) {
            int furniture = i * STATES + 2 * Part.FURNITURE.ordinal();
            emitted[furniture] = Weights.NEVER;
            emitted[furniture + 1] = Weights.NEVER;
        }
    }

    /** By block and state: what the best way from the beginning to it weighs. */
    private int[] forward() {
        int[] best = new int[evidence.size() * STATES];
        int[] now = new int[STATES];
        for (int s = 0; s < STATES; s++) {
            best[s] = first[s] + emitted[s];
        }
        for (int row = STATES; row < best.length; row += STATES) {
            Arrays.fill(now, LEAST);
            int[][] step = steps[row / STATES].from();
            for (int part = 0; part < PARTS.length; part++) {
                int before = row - STATES + 2 * part;
                raise(now, Math.max(best[before], best[before + 1]), step[part]);
            }
            for (int s = 0; s < STATES; s++) {
                best[row + s] = now[s] + emitted[row + s];
            }
        }
        return best;
    }

    /** Raises what is reached to what the steps from a value reach; a loop over like places of two arrays, which runs many at a time. */
    private static void raise(int[] reached, int from, int[] step) {
        for (int i = 0; i < reached.length; i++) {
            reached[i] = Math.max(reached[i], from + step[i]);
        }
    }

    private static int highest(int[] entered, int[] step) {
        int highest = LEAST;
        for (int i = 0; i < entered.length; i++) {
            highest = Math.max(highest, entered[i] + step[i]);
        }
        return highest;
    }

    /** By block and part: what the best way on from it to the end weighs. */
    private int[] backward() {
        int n = evidence.size();
        int[] best = new int[n * PARTS.length];
        int[] now = new int[PARTS.length];
        int[] entered = new int[STATES];
        for (int i = n - 2; i >= 0; i--) {
            int next = (i + 1) * PARTS.length;
            for (int s = 0; s < STATES; s++) {
                entered[s] = Math.max(best[next + (s >> 1)] + emitted[(i + 1) * STATES + s], LEAST);
            }
            int[][] step = steps[i + 1].from();
            for (int part = 0; part < PARTS.length; part++) {
                now[part] = highest(entered, step[part]);
            }
            System.arraycopy(now, 0, best, i * PARTS.length, now.length);
        }
        return best;
    }

    private List<Labelled> label() {
        int[] forward = forward();
        int[] backward = backward();
        int[] states = trace(forward);
        List<Labelled> labelled = new ArrayList<>(states.length);
        for (int i = 0; i < states.length; i++) {
            labelled.add(labelled(i, states[i], forward, backward));
        }
        return labelled;
    }

    private int[] trace(int[] forward) {
        int n = evidence.size();
        int[] states = new int[n];
        int last = (n - 1) * STATES;
        for (int s = 1; s < STATES; s++) {
            states[n - 1] = forward[last + s] > forward[last + states[n - 1]] ? s : states[n - 1];
        }
        for (int i = n - 1; i > 0; i--) {
            int row = (i - 1) * STATES;
            int[] step = steps[i].to()[states[i]];
            int best = 0;
            for (int s = 1; s < STATES; s++) {
                if (forward[row + s] + step[s >> 1] > forward[row + best] + step[best >> 1]) {
                    best = s;
                }
            }
            states[i - 1] = best;
        }
        return states;
    }

    private Labelled labelled(int i, int state, int[] forward, int[] backward) {
        int row = i * STATES;
        int on = i * PARTS.length;
        int chosen = forward[row + state] + backward[on + (state >> 1)];
        int otherStart = LEAST;
        int otherPart = LEAST;
        int runnerUp = state >> 1;
        for (int s = 0; s < STATES; s++) {
            int total = forward[row + s] + backward[on + (s >> 1)];
            if ((s & 1) != (state & 1)) {
                otherStart = Math.max(otherStart, total);
            }
            if (s >> 1 != state >> 1 && total > otherPart) {
                otherPart = total;
                runnerUp = s >> 1;
            }
        }
        int margin = Math.min(CERTAIN, chosen - otherStart);
        return new Labelled(evidence.get(i), PARTS[state >> 1], (state & 1) == 1, margin, PARTS[runnerUp]);
    }
}
