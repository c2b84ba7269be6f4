package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.evidence.SignSet;

/**
 * How much each sign speaks for each part, and each part for the next. Read from tables: a line per sign, and a line per
 * step, both as {@code NAME PART=weight …}; {@code PART!} is what comes on top where the part begins an article. A step that is not listed does not happen.
 */
public final class Weights {
    static final int NEVER = -1_000_000;
    private static final Part[] PARTS = Part.values();

    private final int[][] signs = new int[Sign.values().length][PARTS.length * 2];
    private final int[][] inside = new int[PARTS.length][PARTS.length];
    private final int[][] across = new int[PARTS.length][PARTS.length];
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
     *     and {@code START | PART=weight …} at the beginning
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
        signTable.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            weights.readSigns(weights.signs[Sign.valueOf(words[0]).ordinal()], words);
        });
        stepTable.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            boolean crossing = words[1].equals("|");
            int[] row = words[0].equals("START")
                    ? weights.first
                    : (crossing ? weights.across : weights.inside)
                            [Part.valueOf(words[0]).ordinal()];
            weights.readRow(row, words, 2);
        });
        return weights;
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

    private void readRow(int[] row, String[] words, int from) {
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

    /** Whether a part may follow another inside an article, or begin the next one behind it. */
    public boolean follows(Part before, Part part, boolean begins) {
        return (begins ? across : inside)[before.ordinal()][part.ordinal()] > NEVER;
    }

    /** Whether an issue may begin with the part. */
    public boolean opens(Part part) {
        return first[part.ordinal()] > NEVER;
    }

    int[][] inside() {
        return inside;
    }

    int[][] across() {
        return across;
    }

    int[] first() {
        return first;
    }
}
