package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Sign;

/**
 * How much each sign speaks for each part, and each part for the next. Read from tables: a line per sign, and a line per
 * step, both as {@code NAME PART=weight …}. A step that is not listed does not happen.
 */
public final class Weights {
    static final int NEVER = -1_000_000;
    private static final Part[] PARTS = Part.values();

    private final int[][] signs = new int[Sign.values().length][PARTS.length];
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
     * @param signTable lines {@code SIGN PART=weight …}
     * @param stepTable lines {@code PART > PART=weight …} inside an article, {@code PART | PART=weight …} into the next one,
     *     and {@code START | PART=weight …} at the beginning
     */
    public static Weights of(String signTable, String stepTable) {
        Weights weights = new Weights();
        signTable.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            weights.readRow(weights.signs[Sign.valueOf(words[0]).ordinal()], words, 1);
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

    private void readRow(int[] row, String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            row[Part.valueOf(words[i].substring(0, equals)).ordinal()] =
                    Integer.parseInt(words[i].substring(equals + 1));
        }
    }

    /** The sum of what the signs say for each part. */
    void score(long shown, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        long rest = shown;
        while (rest != 0) {
            int[] row = signs[Long.numberOfTrailingZeros(rest)];
            for (int part = 0; part < scores.length; part++) {
                scores[part] += row[part];
            }
            rest &= rest - 1;
        }
    }

    public int of(Sign sign, Part part) {
        return signs[sign.ordinal()][part.ordinal()];
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
