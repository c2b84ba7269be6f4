package org.broadsheet.parse.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.evidence.Evidence;

/**
 * Finds the sequence of parts that the evidence and the grammar speak for most, and for each block by how much. One pass
 * forward and one back, both linear in the number of blocks.
 *
 * <p>A state is a part and whether it begins an article; state number = part × 2 + (begins ? 1 : 0).
 */
public final class BestPath {
    private static final Part[] PARTS = Part.values();
    private static final int STATES = PARTS.length * 2;
    /** The margin that stands for certainty: there is no other way. */
    public static final int CERTAIN = 1000;

    private final List<Evidence> evidence;
    private final int[] emitted;
    private final int[][] into;
    private final int[][] weight;
    private final int[] first = new int[STATES];

    private BestPath(List<Evidence> evidence, Weights weights) {
        this.evidence = evidence;
        this.emitted = new int[evidence.size() * STATES];
        int[] scores = new int[STATES];
        for (int i = 0; i < evidence.size(); i++) {
            weights.score(evidence.get(i).signs(), scores);
            System.arraycopy(scores, 0, emitted, i * STATES, STATES);
        }
        this.into = new int[STATES][];
        this.weight = new int[STATES][];
        readSteps(weights);
    }

    /** @param forced per block: true where an article must begin, false where it must not, null where that is open; or empty */
    public static List<Labelled> find(List<Evidence> evidence, Weights weights, List<Boolean> forced) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        BestPath path = new BestPath(evidence, weights);
        path.force(forced);
        return path.label();
    }

    private final List<Integer> banned = new ArrayList<>();

    private void force(List<Boolean> forced) {
        for (int i = 0; i < evidence.size(); i++) {
            Boolean begins = i < forced.size() ? forced.get(i) : null;
            banned.add(begins == null ? -1 : begins ? 0 : 1);
        }
    }

    private boolean isBanned(int i, int state) {
        return (state & 1) == banned.get(i);
    }

    private void readSteps(Weights weights) {
        for (int to = 0; to < STATES; to++) {
            boolean begins = (to & 1) == 1;
            int[] from = new int[STATES];
            int[] cost = new int[STATES];
            int count = 0;
            for (int state = 0; state < STATES; state++) {
                int step = (begins ? weights.across() : weights.inside())[state >> 1][to >> 1];
                if (step > Weights.NEVER) {
                    from[count] = state;
                    cost[count++] = step;
                }
            }
            into[to] = Arrays.copyOf(from, count);
            weight[to] = Arrays.copyOf(cost, count);
            first[to] = begins ? weights.first()[to >> 1] : Weights.NEVER;
        }
    }

    private int emit(int i, int state) {
        return isBanned(i, state) ? Weights.NEVER : emitted[i * STATES + state];
    }

    private int[] forward() {
        int n = evidence.size();
        int[] best = new int[n * STATES];
        for (int s = 0; s < STATES; s++) {
            best[s] = first[s] + emit(0, s);
        }
        for (int i = 1; i < n; i++) {
            int row = i * STATES;
            for (int s = 0; s < STATES; s++) {
                best[row + s] = bestInto(best, row - STATES, s) + emit(i, s);
            }
        }
        return best;
    }

    private int bestInto(int[] best, int row, int state) {
        int[] from = into[state];
        int[] cost = weight[state];
        int top = 2 * Weights.NEVER;
        for (int k = 0; k < from.length; k++) {
            top = Math.max(top, best[row + from[k]] + cost[k]);
        }
        return Math.max(top, 2 * Weights.NEVER);
    }

    private int[] backward() {
        int n = evidence.size();
        int[] best = new int[n * STATES];
        for (int i = n - 2; i >= 0; i--) {
            int row = i * STATES;
            int next = row + STATES;
            Arrays.fill(best, row, row + STATES, 2 * Weights.NEVER);
            for (int s = 0; s < STATES; s++) {
                int ahead = Math.max(best[next + s] + emit(i + 1, s), 2 * Weights.NEVER);
                for (int k = 0; k < into[s].length; k++) {
                    int at = row + into[s][k];
                    best[at] = Math.max(best[at], ahead + weight[s][k]);
                }
            }
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
            int state = states[i];
            int row = (i - 1) * STATES;
            int best = 0;
            for (int k = 1; k < into[state].length; k++) {
                if (forward[row + into[state][k]] + weight[state][k]
                        > forward[row + into[state][best]] + weight[state][best]) {
                    best = k;
                }
            }
            states[i - 1] = into[state][best];
        }
        return states;
    }

    private Labelled labelled(int i, int state, int[] forward, int[] backward) {
        int row = i * STATES;
        int chosen = forward[row + state] + backward[row + state];
        int otherStart = 2 * Weights.NEVER;
        int otherPart = 2 * Weights.NEVER;
        int runnerUp = state >> 1;
        for (int s = 0; s < STATES; s++) {
            int total = forward[row + s] + backward[row + s];
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
