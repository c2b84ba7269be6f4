package org.broadsheet.parse.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.DoubleConsumer;

/**
 * Finds the weights of the greatest likelihood less a penalty for the squares of what they are off others, by the limited-memory method of Broyden, Fletcher,
 * Goldfarb and Shanno. The problem is concave but for the blocks that the truth leaves open; no step depends on chance.
 *
 * @param penalty half the inverse variance of a weight
 */
record Ascent(Objective objective, double penalty, int rounds) {
    private static final int MEMORY = 8;
    private static final int HALVINGS = 20;
    private static final double ENOUGH = 1e-4;

    /** What is to be made great. */
    interface Objective {
        /** @param gradient is overwritten with the gradient at these weights */
        double of(double[] weights, double[] gradient);
    }

    /** How far a step went, and by how much the gradient changed on it. */
    private record Step(double[] way, double[] change, double inverse) {}

    /** Where the climb has come to. */
    private record Place(double[] weights, double[] gradient, double value) {}

    /**
     * @param prior the weights to begin with, and those that the penalty draws to
     * @param progress is told the value after each round
     */
    double[] climb(double[] prior, DoubleConsumer progress) {
        Place here = at(prior, prior);
        Deque<Step> steps = new ArrayDeque<>();
        for (int round = 0; round < rounds; round++) {
            Place next = next(here, direction(here.gradient, steps), steps.isEmpty(), prior);
            remember(steps, minus(next.weights, here.weights), minus(here.gradient, next.gradient));
            boolean done = next.value - here.value < ENOUGH;
            here = next;
            progress.accept(here.value);
            if (done) {
                break;
            }
        }
        return here.weights;
    }

    /** Halves the way until it leads up far enough. */
    private Place next(Place here, double[] direction, boolean first, double[] prior) {
        double slope = dot(direction, here.gradient);
        double length = first ? 1 / Math.sqrt(dot(here.gradient, here.gradient)) : 1;
        Place next = here;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] weights = here.weights.clone();
            add(weights, direction, length);
            next = at(weights, prior);
            if (next.value >= here.value + ENOUGH * length * slope) {
                break;
            }
            length /= 2;
        }
        return next;
    }

    private Place at(double[] weights, double[] prior) {
        double[] gradient = new double[weights.length];
        return new Place(weights, gradient, penalised(weights, prior, gradient));
    }

    private double penalised(double[] weights, double[] prior, double[] gradient) {
        double value = objective.of(weights, gradient);
        for (int i = 0; i < weights.length; i++) {
            double off = weights[i] - prior[i];
            value -= penalty * off * off;
            gradient[i] -= 2 * penalty * off;
        }
        return value;
    }

    private static void remember(Deque<Step> steps, double[] way, double[] change) {
        double product = dot(way, change);
        if (product > 1e-10) {
            steps.addLast(new Step(way, change, 1 / product));
        }
        if (steps.size() > MEMORY) {
            steps.removeFirst();
        }
    }

    /** The gradient, bent by what the last steps told of the curvature. */
    private static double[] direction(double[] gradient, Deque<Step> steps) {
        double[] bent = gradient.clone();
        double[] shares = new double[steps.size()];
        int at = steps.size();
        for (Iterator<Step> back = steps.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            shares[--at] = step.inverse * dot(step.way, bent);
            add(bent, step.change, -shares[at]);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            double curvature = 1 / (last.inverse * dot(last.change, last.change));
            for (int i = 0; i < bent.length; i++) {
                bent[i] *= curvature;
            }
        }
        for (Step step : steps) {
            double share = step.inverse * dot(step.change, bent);
            add(bent, step.way, shares[at++] - share);
        }
        return bent;
    }

    private static void add(double[] to, double[] from, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * from[i];
        }
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
