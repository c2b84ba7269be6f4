package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.evidence.SignSet;
import org.jspecify.annotations.Nullable;

/**
 * How much each sign speaks for each part, and each part for the next. Read from tables: a line per sign, and a line per
 * step, both as {@code NAME PART=weight …}; {@code PART!} is what comes on top where the part begins an article. A step that is not
 * listed does not happen; what it weighs more where the line is set larger, alike or smaller stands on lines of its own.
 */
public final class Weights {
    static final int NEVER = -1_000_000;
    private static final Part[] PARTS = Part.values();
    private static final Change[] CHANGES = Change.values();

    /** Less than any path can make up for: such a step is never taken. */
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

    /**
     * What the steps between two blocks weigh.
     *
     * @param from by part that is left, by state that is entered
     * @param to the same by state that is entered, by part that is left
     */
    @SuppressWarnings("ArrayRecordComponent") // Read only, in the innermost loops.
    record Steps(int[][] from, int[][] to) {}

    private final Steps[] steps = new Steps[CHANGES.length];
    private final int[] firstStates = new int[PARTS.length * 2];

    private final int[][] signs = new int[Sign.values().length][PARTS.length * 2];
    private final int[][] inside = new int[PARTS.length][PARTS.length];
    private final int[][] across = new int[PARTS.length][PARTS.length];
    private final int[][][] changedInside = new int[CHANGES.length][PARTS.length][PARTS.length];
    private final int[][][] changedAcross = new int[CHANGES.length][PARTS.length][PARTS.length];
    private final int[] first = new int[PARTS.length];

    private Weights() {
        for (int[] row : inside) {
            java.util.Arrays.fill(row, NEVER);
        }
        for (int[] row : across) {
            java.util.Arrays.fill(row, NEVER);
        }
        java.util.Arrays.fill(first, NEVER);
    }

    /**
     * @param signTable lines {@code SIGN PART=weight PART!=weight …}
     * @param stepTable lines {@code PART > PART=weight …} inside an article, {@code PART | PART=weight …} into the next one,
     *     and {@code START | PART=weight …} at the beginning; {@code PART >LARGER PART=weight …} is what comes on top at a
     *     {@link Change}
     */
    public static Weights of(String signTable, String stepTable) {
        return new Weights().plus(signTable, stepTable);
    }

    /** These weights with those of the tables added; a step that did not happen before happens with the table's weight. */
    Weights plus(String signTable, String stepTable) {
        Weights weights = new Weights();
        copy(signs, weights.signs);
        copy(inside, weights.inside);
        copy(across, weights.across);
        System.arraycopy(first, 0, weights.first, 0, first.length);
        for (int change = 0; change < CHANGES.length; change++) {
            copy(changedInside[change], weights.changedInside[change]);
            copy(changedAcross[change], weights.changedAcross[change]);
        }
        signTable.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            weights.readSigns(weights.signs[Sign.valueOf(words[0]).ordinal()], words);
        });
        stepTable.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            readRow(weights.row(words[0], words[1]), words, 2);
        });
        weights.layOutSteps();
        return weights;
    }

    private int[] row(String from, String step) {
        boolean crossing = step.charAt(0) == '|';
        if (from.equals("START")) {
            return first;
        }
        int part = Part.valueOf(from).ordinal();
        if (step.length() == 1) {
            return (crossing ? across : inside)[part];
        }
        int change = Change.valueOf(step.substring(1)).ordinal();
        return (crossing ? changedAcross : changedInside)[change][part];
    }

    private static void copy(int[][] from, int[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    private void readSigns(int[] row, String[] words) {
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            boolean begins = words[i].charAt(equals - 1) == '!';
            Part part = Part.valueOf(words[i].substring(0, begins ? equals - 1 : equals));
            row[part.ordinal() * 2 + (begins ? 1 : 0)] += Integer.parseInt(words[i].substring(equals + 1));
        }
    }

    private static void readRow(int[] row, String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            int part = Part.valueOf(words[i].substring(0, equals)).ordinal();
            int weight = Integer.parseInt(words[i].substring(equals + 1));
            row[part] = row[part] == NEVER ? weight : row[part] + weight;
        }
    }

    /** The sum of what the signs say for each part, at even places, and for its beginning an article, at odd ones. */
    void score(SignSet shown, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int sign = shown.next(0); sign >= 0; sign = shown.next(sign + 1)) {
            int[] row = signs[sign];
            for (int state = 0; state < scores.length; state++) {
                scores[state] += row[state];
            }
        }
        for (int part = 0; part < scores.length; part += 2) {
            scores[part + 1] += scores[part];
        }
    }

    /** What a sign says for a part, and more where that begins an article. */
    public int of(Sign sign, Part part, boolean begins) {
        int[] row = signs[sign.ordinal()];
        return row[part.ordinal() * 2] + (begins ? row[part.ordinal() * 2 + 1] : 0);
    }

    /** What the step into a part weighs, from another or, from none, as the first; never taken below {@value #NEVER}. */
    public int of(@Nullable Part before, Part part, boolean begins, Change change) {
        return before == null
                ? first[part.ordinal()]
                : Math.max(NEVER, steps(change).from[before.ordinal()][part.ordinal() * 2 + (begins ? 1 : 0)]);
    }

    /** Whether a part may follow another inside an article, or begin the next one behind it. */
    public boolean follows(Part before, Part part, boolean begins) {
        return (begins ? across : inside)[before.ordinal()][part.ordinal()] > NEVER;
    }

    /** Whether an issue may begin with the part. */
    public boolean opens(Part part) {
        return first[part.ordinal()] > NEVER;
    }

    private void layOutSteps() {
        for (int change = 0; change < CHANGES.length; change++) {
            int[][] from = new int[PARTS.length][PARTS.length * 2];
            int[][] to = new int[PARTS.length * 2][PARTS.length];
            for (int state = 0; state < to.length; state++) {
                int[][] step = (state & 1) == 1 ? across : inside;
                int[][] more = ((state & 1) == 1 ? changedAcross : changedInside)[change];
                for (int part = 0; part < PARTS.length; part++) {
                    int weight = step[part][state >> 1];
                    to[state][part] = weight > NEVER ? weight + more[part][state >> 1] : IMPOSSIBLE;
                    from[part][state] = to[state][part];
                }
            }
            steps[change] = new Steps(from, to);
        }
        for (int state = 0; state < firstStates.length; state++) {
            firstStates[state] = (state & 1) == 1 ? first[state >> 1] : NEVER;
        }
    }

    Steps steps(Change change) {
        return steps[change.ordinal()];
    }

    /** By state: what it weighs to begin the issue with it. */
    int[] firstStates() {
        return firstStates;
    }
}
