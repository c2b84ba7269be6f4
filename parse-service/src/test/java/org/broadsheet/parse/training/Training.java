package org.broadsheet.parse.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.parse.language.Languages;
import org.broadsheet.parse.segmentation.Style;
import org.broadsheet.parse.segmentation.TrainedWeights;
import org.broadsheet.parse.segmentation.Weights;

/**
 * Learns the weights of {@link TrainedWeights} anew and writes them into its source.
 *
 * <p>The model is a linear-chain conditional random field over the blocks of an issue: a state is a part and whether it begins an article;
 * a weight stands for each sign and state, and for each step that the grammar of an article allows (the grammar itself is not learned: it is
 * what the tables hold now). The loss is the negative logarithm of the truth's probability, plus {@link #PENALTY} times the sum of the
 * squared weights. Blocks of which the truth says nothing, or which a scanner displaced, are summed over. Each issue is learned from as
 * printed and in other prints ({@link Variant}), so that no engine's habits of marking headings are trusted too much.
 *
 * <p>Newspapers of all kinds are learned from first. What the dailies that are given differ by is then learned from them alone, and the
 * penalty is for the difference; which issue is one of them is learned by {@link StyleLikelihood}.
 *
 * <p>The truth comes from pairs {@code NAME.md} and {@code NAME.gt.json}: issues composed from real articles, and real pages read by a
 * person. The same truth gives the same weights, bit for bit.
 *
 * <p>Arguments: the source to write, then directories of truth; between them {@code --leave-out K/N} to keep every N-th issue from the K-th on
 * for a test of what was learned.
 */
public final class Training {
    private static final Weights GRAMMAR = TrainedWeights.of(Style.ANY);

    private static final double STYLE_PENALTY = 0.1;

    /** The dailies have weights of their own: among all kinds each counts for one in so many. */
    private static final int DAILIES_AMONG_ALL = 4;

    /** 25 reads held-out issues a little better than 10, which reads them better than 3. */
    private static final double PENALTY = 25;

    private static final int ROUNDS = 250;
    /** The print at hand is the likeliest to be met again. */
    private static final int COPIES_AS_PRINTED = 16;

    private static final int COPIES = 3;

    /** Real pages and golden cases are few beside composed issues: a directory of fewer counts as if it held so many. */
    private static final int FEW = 240;

    /** But none of its issues counts more often. */
    private static final int MOST = 10;

    /** None of fewer is kept for a test. */
    private static final int MANY = 20;

    private static final long SEED = 7;

    /** The issues given are dailies of one kind; the project's own newspapers show the others. */
    private enum Kind {
        DAILY,
        SIMPLIFIED,
        FOREIGN
    }

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Path source = Path.of(rest.removeFirst());
        int[] leftOut = {-1, 1};
        if (rest.getFirst().equals("--leave-out")) {
            String[] fold = rest.get(1).split("/");
            leftOut = new int[] {Integer.parseInt(fold[0]), Integer.parseInt(fold[1])};
            rest = rest.subList(2, rest.size());
        }
        Parameters parameters = new Parameters(GRAMMAR);
        Map<Kind, List<Example>> examples = examples(rest, leftOut);
        List<Example> all = examples.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(example -> kind.getKey() == Kind.DAILY ? example.lighter(DAILIES_AMONG_ALL) : example))
                .toList();
        double[] any = climb(parameters, all, new double[parameters.size]);
        WeightTables.write(source, "SIGNS", parameters.signLines(any));
        WeightTables.write(source, "STEPS", parameters.stepLines(any));
        double[] daily = Ascent.minus(climb(parameters, of(Kind.DAILY, examples), any), any);
        WeightTables.write(source, "DAILY_SIGNS", parameters.signLines(daily));
        WeightTables.write(source, "DAILY_STEPS", parameters.addedStepLines(daily));
        StyleLikelihood style = new StyleLikelihood(of(Kind.DAILY, examples), of(Kind.SIMPLIFIED, examples));
        double[] weights =
                new Ascent(style, STYLE_PENALTY, ROUNDS).climb(new double[StyleLikelihood.SIZE], value -> {});
        WeightTables.write(source, "STYLE", StyleLikelihood.lines(weights));
    }

    private static List<Example> of(Kind kind, Map<Kind, List<Example>> examples) {
        return examples.getOrDefault(kind, List.of());
    }

    private static double[] climb(Parameters parameters, List<Example> examples, double[] prior) {
        System.out.printf("%d examples, %d weights%n", examples.size(), parameters.size);
        return new Ascent(new Likelihood(parameters, examples), PENALTY, ROUNDS)
                .climb(prior, value -> System.out.printf("logarithm of the likelihood %.1f%n", value));
    }

    private static Map<Kind, List<Example>> examples(List<String> directories, int[] leftOut) throws IOException {
        Map<Kind, List<Example>> examples = new EnumMap<>(Kind.class);
        for (String directory : directories) {
            List<Path> issues = issues(Path.of(directory));
            for (int i = 0; i < issues.size(); i++) {
                if (issues.size() < MANY || i % leftOut[1] != leftOut[0]) {
                    addPrints(read(issues.get(i)), Math.clamp(FEW / issues.size(), 1, MOST), examples);
                }
            }
        }
        return examples;
    }

    static Truth read(Path issue) throws IOException {
        return issue.endsWith("input.md") ? GoldenTruth.read(issue.resolveSibling("")) : Truth.read(issue);
    }

    private static void addPrints(Truth truth, int times, Map<Kind, List<Example>> examples) {
        boolean simplified = Languages.of(truth.text()).tag().equals("zh-Hans");
        Kind kind = !simplified ? Kind.FOREIGN : truth.exact() ? Kind.SIMPLIFIED : Kind.DAILY;
        Random random = new Random(SEED + truth.name().hashCode());
        for (Variant variant : Variant.values()) {
            int copies = times * (variant == Variant.AS_PRINTED ? COPIES_AS_PRINTED : COPIES);
            examples.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(Example.of(variant.of(truth, random), GRAMMAR, copies));
        }
    }

    /** Pairs with their truth, and golden cases. */
    static List<Path> issues(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Files.exists(file.resolveSibling("expected.json")) && file.endsWith("input.md")
                            || Files.exists(file.resolveSibling(
                                    file.getFileName().toString().replaceAll("md$", "gt.json"))))
                    .sorted()
                    .toList();
        }
    }
}
