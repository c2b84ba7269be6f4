package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.segmentation.Change;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;
import org.broadsheet.parse.segmentation.Weights;
import org.jspecify.annotations.Nullable;

/** Says why an issue was read as it was. */
final class Explanation {
    private static final int SHOWN = 36;

    private Explanation() {}

    static List<String> of(String text, Layout layout, List<Labelled> labelled) {
        List<String> lines = new ArrayList<>();
        layout.masthead()
                .claims()
                .forEach(claim -> lines.add(String.format(
                        Locale.ROOT,
                        "%6d %-12s %s",
                        claim.span().start(),
                        claim.role().wireName(),
                        start(text, claim.span().start(), claim.span().end()))));
        Weights weights =
                layout.weights(labelled.stream().map(Labelled::evidence).toList());
        Labelled before = null;
        for (Labelled block : labelled) {
            int begin = block.evidence().block().start();
            lines.add(String.format(
                    Locale.ROOT,
                    "%6d %-12s %s margin %d, else %s | %s | %s %s",
                    begin,
                    block.part().wireName(),
                    block.begins() ? "begins," : "inside,",
                    block.margin(),
                    block.runnerUp().wireName(),
                    start(text, begin, block.evidence().block().end()),
                    step(before, block, weights),
                    signs(block, weights)));
            before = block;
        }
        return lines;
    }

    /** What the step from the part before weighs, and after the slash the one to the runner-up. */
    private static String step(@Nullable Labelled before, Labelled block, Weights weights) {
        Part from = before == null ? null : before.part();
        Change change = Change.of(block.evidence().signs());
        return (from == null ? "first" : "after " + from.wireName()) + " "
                + weights.of(from, block.part(), block.begins(), change) + "/"
                + weights.of(from, block.runnerUp(), block.begins(), change) + ";";
    }

    private static String signs(Labelled block, Weights weights) {
        return block.evidence().signList().stream()
                .map(sign -> sign(block, sign, weights))
                .collect(Collectors.joining(" "));
    }

    /** The sign with its weight for the part and, after the slash, for the runner-up. */
    private static String sign(Labelled block, Sign sign, Weights weights) {
        return sign.name().toLowerCase(Locale.ROOT) + " "
                + weights.of(sign, block.part(), block.begins()) + "/"
                + weights.of(sign, block.runnerUp(), block.begins()) + ";";
    }

    private static String start(String text, int start, int end) {
        return text.substring(start, Math.min(end, start + SHOWN)).replaceAll("\\s+", " ");
    }
}
