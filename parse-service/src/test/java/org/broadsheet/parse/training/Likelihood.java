package org.broadsheet.parse.training;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.segmentation.Change;

/**
 * How probable a linear-chain conditional random field finds the truth, and the gradient of that. Forward and backward sums are scaled
 * block by block, so that they neither vanish nor overflow.
 */
final class Likelihood implements Ascent.Objective {
    private static final int STATES = Example.STATES;
    private static final int CHANGES = Change.values().length;

    private final Parameters parameters;
    private final List<Example> examples;
    /** By change, state left and state entered. */
    private final double[][][] steps = new double[CHANGES][STATES][STATES];

    private final double[] first = new double[STATES];

    Likelihood(Parameters parameters, List<Example> examples) {
        this.parameters = parameters;
        this.examples = examples;
    }

    /**
     * Logarithm of the truth's probability over all examples.
     *
     * @param gradient is overwritten with its gradient
     */
    @Override
    public double of(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int to = 0; to < STATES; to++) {
            first[to] = parameters.first[to] < 0 ? 0 : Math.exp(weights[parameters.first[to]]);
            for (int from = 0; from < STATES; from++) {
                for (int change = 0; change < CHANGES; change++) {
                    steps[change][from][to] = step(weights, from, to, change);
                }
            }
        }
        double sum = 0;
        for (Example example : examples) {
            double[][] emitted = emitted(example, weights);
            double right = new Sums(example, emitted, example.right()).add(gradient, example.times());
            double all = new Sums(example, emitted, new int[0]).add(gradient, -example.times());
            sum += example.times() * (right - all);
        }
        return sum;
    }

    private double step(double[] weights, int from, int to, int change) {
        int place = parameters.steps[from][to];
        int more = parameters.changed[change][from][to];
        return place < 0 ? 0 : Math.exp(weights[place] + (more < 0 ? 0 : weights[more]));
    }

    /** What the signs say for each state of each block, as factors of which the greatest is 1. */
    private static double[][] emitted(Example example, double[] weights) {
        double[][] emitted = new double[example.signs().length][STATES];
        for (int i = 0; i < emitted.length; i++) {
            double[] row = emitted[i];
            for (int sign : example.signs()[i]) {
                for (int state = 0; state < STATES; state++) {
                    row[state] += weights[Parameters.sign(sign, state)];
                }
            }
            double greatest = Double.NEGATIVE_INFINITY;
            for (int state = 0; state < STATES; state += 2) {
                row[state + 1] += row[state] + example.given()[i][state + 1];
                row[state] += example.given()[i][state];
                greatest = Math.max(greatest, Math.max(row[state], row[state + 1]));
            }
            for (int state = 0; state < STATES; state++) {
                row[state] = Math.exp(row[state] - greatest);
            }
        }
        return emitted;
    }

    /** The sums over all paths of one example, or over those that the truth allows. */
    private final class Sums {
        private final Example example;
        private final double[][] emitted;
        private final int[] allowed;
        private final int blocks;
        private final double[][] forward;
        private final double[] scale;

        Sums(Example example, double[][] emitted, int[] allowed) {
            this.example = example;
            this.emitted = emitted;
            this.allowed = allowed;
            this.blocks = emitted.length;
            this.forward = new double[blocks][STATES];
            this.scale = new double[blocks];
        }

        private boolean isAllowed(int block, int state) {
            return allowed.length == 0 || (allowed[block] >> state & 1) == 1;
        }

        /** Adds the expected counts, so many times, to the gradient. */
        double add(double[] gradient, int times) {
            double sum = sumForward();
            double[] backward = new double[STATES];
            Arrays.fill(backward, 1);
            for (int i = blocks - 1; i >= 0; i--) {
                addSigns(i, backward, gradient, times);
                backward = i == 0 ? backward : stepBack(i, backward, gradient, times);
            }
            for (int state = 0; blocks > 0 && state < STATES; state++) {
                if (parameters.first[state] >= 0) {
                    gradient[parameters.first[state]] += times * forward[0][state] * backward[state];
                }
            }
            return sum;
        }

        private double sumForward() {
            double sum = 0;
            for (int i = 0; i < blocks; i++) {
                double all = 0;
                for (int to = 0; to < STATES; to++) {
                    if (isAllowed(i, to)) {
                        double into = i == 0 ? first[to] : into(i, to);
                        forward[i][to] = into * emitted[i][to];
                        all += forward[i][to];
                    }
                }
                scale[i] = all;
                for (int to = 0; to < STATES; to++) {
                    forward[i][to] /= all;
                }
                sum += Math.log(all);
            }
            return sum;
        }

        private double into(int i, int to) {
            double[] before = forward[i - 1];
            double[][] steps = Likelihood.this.steps[example.changes()[i]];
            double into = 0;
            for (int from = 0; from < STATES; from++) {
                into += before[from] * steps[from][to];
            }
            return into;
        }

        private void addSigns(int i, double[] backward, double[] gradient, int times) {
            double[] shares = new double[STATES];
            for (int state = 0; state < STATES; state += 2) {
                double begins = times * forward[i][state + 1] * backward[state + 1];
                shares[state + 1] = begins;
                shares[state] = times * forward[i][state] * backward[state] + begins;
            }
            for (int shown : example.signs()[i]) {
                for (int state = 0; state < STATES; state++) {
                    gradient[Parameters.sign(shown, state)] += shares[state];
                }
            }
        }

        private double[] stepBack(int i, double[] backward, double[] gradient, int times) {
            double[] before = new double[STATES];
            double[][] steps = Likelihood.this.steps[example.changes()[i]];
            int[][] changed = parameters.changed[example.changes()[i]];
            for (int to = 0; to < STATES; to++) {
                double ahead = isAllowed(i, to) ? emitted[i][to] * backward[to] / scale[i] : 0;
                if (ahead == 0) {
                    continue;
                }
                for (int from = 0; from < STATES; from++) {
                    double step = steps[from][to] * ahead;
                    before[from] += step;
                    if (step != 0 && forward[i - 1][from] != 0) {
                        double share = times * forward[i - 1][from] * step;
                        gradient[parameters.steps[from][to]] += share;
                        if (changed[from][to] >= 0) {
                            gradient[changed[from][to]] += share;
                        }
                    }
                }
            }
            return before;
        }
    }
}
