package org.broadsheet.parse.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.evidence.Sign;

/** How probable a logistic regression over the shares of blocks that show each sign finds it that the dailies are dailies and no others. */
final class StyleLikelihood implements Ascent.Objective {
    /** A weight for each sign, and one that always counts. */
    static final int SIZE = Sign.values().length + 1;

    private static final double SCALE = 100;

    private final List<double[]> shares = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final int dailies;

    StyleLikelihood(List<Example> dailies, List<Example> others) {
        dailies.forEach(example -> add(example, dailies.size()));
        this.dailies = shares.size();
        others.forEach(example -> add(example, others.size()));
    }

    /** Both kinds count alike, however many there are. */
    private void add(Example example, int of) {
        double[] share = new double[SIZE];
        for (int[] signs : example.signs()) {
            for (int sign : signs) {
                share[sign] += 1.0 / example.signs().length;
            }
        }
        share[SIZE - 1] = 1;
        shares.add(share);
        times.add(1000.0 / of);
    }

    @Override
    public double of(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            double side = i < dailies ? 1 : -1;
            double score = 0;
            for (int sign = 0; sign < SIZE; sign++) {
                score += weights[sign] * shares.get(i)[sign];
            }
            double wrong = 1 / (1 + Math.exp(side * score));
            sum += times.get(i) * Math.log1p(-wrong);
            for (int sign = 0; sign < SIZE; sign++) {
                gradient[sign] += times.get(i) * side * wrong * shares.get(i)[sign];
            }
        }
        return sum;
    }

    /** Words {@code SIGN=weight}, in hundredths. */
    static List<String> lines(double[] weights) {
        List<String> lines = new ArrayList<>();
        for (int sign = 0; sign < SIZE; sign++) {
            long weight = Math.round(weights[sign] * SCALE);
            if (weight != 0) {
                lines.add((sign < SIZE - 1 ? Sign.values()[sign].name() : "ALWAYS") + "=" + weight);
            }
        }
        return lines;
    }
}
