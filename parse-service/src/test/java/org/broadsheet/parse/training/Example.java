package org.broadsheet.parse.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.parse.assembly.IssueAssembler;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.evidence.Evidence;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.Languages;
import org.broadsheet.parse.reading.Block;
import org.broadsheet.parse.segmentation.Change;
import org.broadsheet.parse.segmentation.HandSetWeights;
import org.broadsheet.parse.segmentation.Part;
import org.broadsheet.parse.segmentation.Style;
import org.broadsheet.parse.segmentation.Weights;
import org.jspecify.annotations.Nullable;

/**
 * One issue to learn from: what its blocks show, and which states are right for each. A state is a part and whether it begins an
 * article, as in the best path: part × 2 + (begins ? 1 : 0).
 *
 * @param signs per block the ordinals of the signs it shows
 * @param changes per block the ordinal of its change from the block before
 * @param given per block and state what weights say that are set by hand, in units of the logarithm; they are not learned again
 * @param right per block a bit for every state that is right; all bits where the truth says nothing
 * @param times how often it counts
 */
record Example(int[][] signs, int[] changes, double[][] given, int[] right, int times) {
    static final int STATES = Part.values().length * 2;
    static final int ANY = -1 >>> 32 - STATES;
    /** A headline tells an article's home from a stretch that a scanner displaced. */
    private static final int HEADLINE_COUNTS = 3000;

    static Example of(Truth truth, Weights grammar, int times) {
        return new Reading(truth, IssueAssembler.evidence(truth.text(), Hints.none())).example(grammar, times);
    }

    /** The same, counting for one in so many, but at least once. */
    Example lighter(int part) {
        return new Example(signs, changes, given, right, Math.max(1, times / part));
    }

    /** Tells of each block whose it is and what. */
    private static final class Reading {
        private final Truth truth;
        private final List<Evidence> evidence;
        private final Truth.@Nullable Piece[] owners;

        Reading(Truth truth, List<Evidence> evidence) {
            this.truth = truth;
            this.evidence = evidence;
            this.owners = new Truth.Piece[evidence.size()];
        }

        Example example(Weights grammar, int times) {
            for (int i = 0; i < owners.length; i++) {
                owners[i] = owner(evidence.get(i).block());
            }
            int[] right = new int[owners.length];
            for (int i = 0; i < owners.length; i++) {
                boolean nobodys = owners[i] == null && truth.exact() && mayBeFurniture(evidence.get(i));
                right[i] = nobodys ? bit(Part.FURNITURE, i == 0) : ANY;
            }
            leaveOutDisplaced();
            int last = -1;
            for (int i = 0; i < owners.length; i++) {
                right[i] = owners[i] == null ? right[i] : right(i, last < 0 ? null : owners[last]);
                last = owners[i] == null ? last : i;
            }
            freeWhatTheGrammarForbids(right, grammar);
            return new Example(
                    evidence.stream().map(Reading::signs).toArray(int[][]::new),
                    changes(),
                    given(grammar),
                    right,
                    times);
        }

        private static boolean mayBeFurniture(Evidence block) {
            return !block.isProse() && !block.shows(Sign.DATELINE);
        }

        private int[] changes() {
            return evidence.stream()
                    .mapToInt(block -> Change.of(block.signs()).ordinal())
                    .toArray();
        }

        private double[][] given(Weights learned) {
            Weights all = HandSetWeights.of(Languages.of(truth.text()), Style.ANY);
            double[][] given = new double[owners.length][STATES];
            for (int i = 0; i < owners.length; i++) {
                for (Sign sign : evidence.get(i).signList()) {
                    for (int state = 0; state < STATES; state++) {
                        Part part = Part.values()[state >> 1];
                        boolean begins = (state & 1) == 1;
                        int byHand = all.of(sign, part, begins) - learned.of(sign, part, begins);
                        given[i][state] += (double) byHand / Parameters.SCALE;
                    }
                }
            }
            return given;
        }

        private static int[] signs(Evidence block) {
            return block.signList().stream().mapToInt(Sign::ordinal).toArray();
        }

        /** The piece that a block is: its text where it holds any, a caption that begins in it, else the longest. */
        private Truth.@Nullable Piece owner(Block block) {
            Truth.Piece best = null;
            int longest = 0;
            for (Truth.Piece piece : truth.pieces()) {
                int shared = Math.min(block.end(), piece.end()) - Math.max(block.start(), piece.start());
                if (shared <= 0) {
                    continue;
                }
                if (piece.part() == Part.CAPTION && piece.start() >= block.start()) {
                    return piece;
                }
                boolean text = piece.part() == Part.BODY || piece.part() == Part.GOING_ON;
                boolean firstText = best == null || best.part() != Part.BODY && best.part() != Part.GOING_ON;
                if (text && firstText && shared * 2 > longest || shared > longest && !(best != null && !firstText)) {
                    best = piece;
                    longest = shared;
                }
            }
            return best;
        }

        /** A scanner may lay a fragment of one article into another: which part it plays there the truth can't say. */
        private void leaveOutDisplaced() {
            Map<String, int[]> homes = new HashMap<>();
            List<int[]> runs = new ArrayList<>();
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] != null) {
                    int[] run = run(i);
                    runs.add(run);
                    homes.merge(owners[i].article(), run, (a, b) -> b[2] > a[2] ? b : a);
                    i = run[1] - 1;
                }
            }
            for (int[] run : runs) {
                Truth.Piece piece = owners[run[0]];
                if (piece != null && homes.get(piece.article()) != run && !continues(run)) {
                    Arrays.fill(owners, run[0], run[1], null);
                }
            }
        }

        /** Begin, end and weight of a run of blocks of one article. */
        private int[] run(int from) {
            Truth.Piece first = Objects.requireNonNull(owners[from]);
            int end = from;
            int weight = 0;
            for (int i = from;
                    i < owners.length
                            && (owners[i] == null || owners[i].article().equals(first.article()));
                    i++) {
                if (owners[i] != null) {
                    end = i + 1;
                    weight += evidence.get(i).block().length()
                            + (owners[i].part() == Part.HEADLINE ? HEADLINE_COUNTS : 0);
                }
            }
            return new int[] {from, end, weight};
        }

        private boolean continues(int[] run) {
            for (int i = run[0]; i < run[1]; i++) {
                if (owners[i] != null && (owners[i].part() == Part.JUMP_IN || owners[i].reprint())) {
                    return true;
                }
            }
            return false;
        }

        private int right(int i, Truth.@Nullable Piece before) {
            Truth.Piece piece = Objects.requireNonNull(owners[i]);
            Part part = part(piece, before, evidence.get(i));
            boolean headed = before != null && before.part() == Part.HEADLINE;
            boolean goesOn = before != null
                    && (before.part() == Part.JUMP_IN || before.part() == Part.HEADLINE && before.reprint());
            boolean continuation = piece.part() == Part.JUMP_IN && !headed || piece.reprint() && !goesOn;
            boolean begins = before == null || !before.article().equals(piece.article()) || continuation;
            int state = bit(part, begins);
            boolean line =
                    !truth.exact() && part == Part.BODY && !evidence.get(i).isProse();
            return line ? state | bit(Part.SUBHEAD, begins) : state;
        }

        /** What was parted within a paragraph goes on. */
        private static Part part(Truth.Piece piece, Truth.@Nullable Piece before, Evidence block) {
            if (piece.part() == Part.KICKER && block.shows(Sign.SERIES)) {
                return Part.SERIES;
            }
            return piece.part() == Part.BODY && piece.equals(before) ? Part.GOING_ON : piece.part();
        }

        private static int bit(Part part, boolean begins) {
            return 1 << part.ordinal() * 2 + (begins ? 1 : 0);
        }

        private static void freeWhatTheGrammarForbids(int[] right, Weights grammar) {
            for (int i = 0; i < right.length; i++) {
                if (!isReachable(i == 0 ? 0 : right[i - 1], right[i], grammar)) {
                    right[i] = ANY;
                }
            }
        }

        private static boolean isReachable(int from, int to, Weights grammar) {
            for (int state = 0; state < STATES; state++) {
                if ((to >> state & 1) == 0) {
                    continue;
                }
                Part part = Part.values()[state >> 1];
                boolean begins = (state & 1) == 1;
                if (from == 0 && begins && grammar.opens(part)) {
                    return true;
                }
                for (int before = 0; before < STATES; before++) {
                    if ((from >> before & 1) == 1 && grammar.follows(Part.values()[before >> 1], part, begins)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
