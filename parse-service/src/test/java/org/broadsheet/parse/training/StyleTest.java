package org.broadsheet.parse.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.parse.assembly.IssueAssembler;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.language.Languages;
import org.broadsheet.parse.segmentation.Style;
import org.broadsheet.parse.segmentation.TrainedWeights;
import org.junit.jupiter.api.Test;

/** Dailies are told from newspapers of other kinds, and by what the mathematics say. */
class StyleTest {
    private static final Path ROOT = Path.of(System.getProperty("broadsheet.root", ".."));
    private static final Path NEWSPAPERS = ROOT.resolve("parse-service/src/test/resources/newspapers");

    @Test
    void aRealDailyIsOne() throws IOException {
        assertThat(style(ROOT.resolve("deploy/samples/liaoyuan-2020-08-12.md"))).isEqualTo(Style.DAILY);
    }

    @Test
    void newspapersOfOtherKindsAreNot() throws IOException {
        try (Stream<Path> pages = Files.list(NEWSPAPERS)) {
            List<Path> all =
                    pages.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(all).isNotEmpty();
            for (Path page : all) {
                assertThat(style(page)).as(page.toString()).isEqualTo(Style.ANY);
            }
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLikelihood() throws IOException {
        StyleLikelihood likelihood =
                new StyleLikelihood(List.of(example("metro-daily")), List.of(example("legal-notices")));
        double[] weights = new Random(2).doubles(StyleLikelihood.SIZE, -1, 1).toArray();
        double[] gradient = new double[StyleLikelihood.SIZE];
        likelihood.of(weights, gradient);
        double step = 1e-5;
        for (int i = 0; i < weights.length; i++) {
            double at = weights[i];
            weights[i] = at + step;
            double above = likelihood.of(weights, new double[weights.length]);
            weights[i] = at - step;
            double below = likelihood.of(weights, new double[weights.length]);
            weights[i] = at;
            assertThat(gradient[i]).isCloseTo((above - below) / (2 * step), within(1e-3));
        }
    }

    private static Example example(String name) throws IOException {
        return Example.of(Truth.read(NEWSPAPERS.resolve(name + ".md")), TrainedWeights.of(Style.ANY), 1);
    }

    private static Style style(Path page) throws IOException {
        String text = Files.readString(page);
        return Style.of(IssueAssembler.evidence(text, Hints.none()), Languages.of(text));
    }
}
