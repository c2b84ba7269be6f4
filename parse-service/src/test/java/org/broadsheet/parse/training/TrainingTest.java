package org.broadsheet.parse.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.parse.segmentation.Style;
import org.broadsheet.parse.segmentation.TrainedWeights;
import org.broadsheet.parse.segmentation.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the weights are learned by does what its mathematics say, on the golden cases. */
class TrainingTest {
    private static final Path CASES =
            Path.of(System.getProperty("broadsheet.root", "..")).resolve("parse-service/src/test/resources/golden");

    private static final Weights GRAMMAR = TrainedWeights.of(Style.ANY);

    @ParameterizedTest
    @EnumSource
    void everyPrintHoldsTheSamePieces(Variant variant) throws IOException {
        for (Truth truth : truths()) {
            Truth printed = variant.of(truth, new Random(1));
            assertThat(printed.pieces()).hasSameSizeAs(truth.pieces());
            for (int i = 0; i < truth.pieces().size(); i++) {
                assertThat(letters(printed, i)).isEqualTo(letters(truth, i));
            }
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLikelihood() throws IOException {
        Parameters parameters = new Parameters(GRAMMAR);
        Likelihood likelihood = new Likelihood(parameters, examples(3));
        Random random = new Random(2);
        double[] weights = random.doubles(parameters.size, -1, 1).toArray();
        double[] gradient = new double[parameters.size];
        likelihood.of(weights, gradient);
        double step = 1e-5;
        for (int i = 0; i < parameters.size; i += 97) {
            double at = weights[i];
            weights[i] = at + step;
            double above = likelihood.of(weights, new double[parameters.size]);
            weights[i] = at - step;
            double below = likelihood.of(weights, new double[parameters.size]);
            weights[i] = at;
            assertThat(gradient[i]).isCloseTo((above - below) / (2 * step), within(1e-4));
        }
    }

    @Test
    void everyRoundMakesTheTruthMoreProbable() throws IOException {
        Parameters parameters = new Parameters(GRAMMAR);
        List<Double> values = new ArrayList<>();
        new Ascent(new Likelihood(parameters, examples(3)), 1, 5).climb(new double[parameters.size], values::add);
        assertThat(values).isSorted().hasSizeGreaterThan(2);
    }

    @Test
    void theTablesReadAsTheyWereWritten() {
        Parameters parameters = new Parameters(GRAMMAR);
        double[] weights = new Random(3).doubles(parameters.size, -3, 3).toArray();
        List<String> signs = parameters.signLines(weights);
        List<String> steps = parameters.stepLines(weights);
        Parameters same = new Parameters(Weights.of(String.join("\n", signs), String.join("\n", steps)));
        assertThat(same.size).isEqualTo(parameters.size);
        assertThat(same.steps).isDeepEqualTo(parameters.steps);
        assertThat(steps).anyMatch(line -> line.startsWith("KICKER >LARGER ") && line.contains("HEADLINE="));
    }

    private static String letters(Truth truth, int piece) {
        Truth.Piece at = truth.pieces().get(piece);
        return truth.text().substring(at.start(), at.end()).replaceAll("[\\s#*]+", "");
    }

    private static List<Example> examples(int count) throws IOException {
        return truths().stream()
                .limit(count)
                .map(truth -> Example.of(truth, GRAMMAR, 2))
                .toList();
    }

    private static List<Truth> truths() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Truth> truths = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                truths.add(GoldenTruth.read(folder));
            }
            return truths;
        }
    }
}
