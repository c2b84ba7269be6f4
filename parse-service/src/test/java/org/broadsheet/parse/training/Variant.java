package org.broadsheet.parse.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Another print of the same issue. OCR engines mark headings at will, or not at all, and glue lines; weights learned from one engine's
 * habits would trust them too much.
 */
enum Variant {
    AS_PRINTED,
    WITHOUT_MARKS,
    ALL_OF_LEVEL_ONE,
    BOLD_FOR_HEADINGS,
    MARKS_AT_RANDOM,
    GLUED,
    GLUED_UNDER_HEADINGS,
    GLUED_WITHOUT_MARKS,
    GLUED_AT_RANDOM;

    /** The same truth about the text in this print. */
    Truth of(Truth truth, Random random) {
        return this == AS_PRINTED ? truth : new Printer(truth.text(), random).print(truth);
    }

    /** Writes the text line by line, and remembers where each of its characters went. */
    private final class Printer {
        private final String text;
        private final Random random;
        private final StringBuilder printed = new StringBuilder();
        private final int[] places;

        Printer(String text, Random random) {
            this.text = text;
            this.random = random;
            this.places = new int[text.length() + 1];
        }

        Truth print(Truth truth) {
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                printLine(at, end);
                at = end + 1;
            }
            places[text.length()] = printed.length();
            List<Truth.Piece> moved = new ArrayList<>();
            for (Truth.Piece piece : truth.pieces()) {
                int end = places[piece.end() - 1] + 1;
                moved.add(new Truth.Piece(places[piece.start()], end, piece.article(), piece.part(), piece.reprint()));
            }
            return new Truth(truth.name(), printed.toString(), moved, truth.exact());
        }

        private void printLine(int start, int end) {
            int level = 0;
            while (start + level < end && text.charAt(start + level) == '#') {
                level++;
            }
            int content = level > 0 && level < 7 ? contentFrom(start + level, end) : start;
            String mark = content > start ? mark(level) : "";
            Arrays.fill(places, start, content, printed.length());
            printed.append(mark);
            for (int i = content; i < end; i++) {
                places[i] = printed.length();
                printed.append(text.charAt(i));
            }
            printed.append(mark.equals("**") ? mark : "");
            boolean blank = text.substring(start, end).isBlank();
            boolean drop = blank && start > 0 && isGlued(end);
            if (end < text.length()) {
                places[end] = printed.length();
                printed.append(drop ? "" : "\n");
            }
        }

        private String mark(int level) {
            return switch (Variant.this) {
                case AS_PRINTED, GLUED, GLUED_UNDER_HEADINGS, GLUED_AT_RANDOM -> "#".repeat(level) + " ";
                case WITHOUT_MARKS, GLUED_WITHOUT_MARKS -> "";
                case ALL_OF_LEVEL_ONE -> "# ";
                case BOLD_FOR_HEADINGS -> "**";
                case MARKS_AT_RANDOM -> random.nextInt(4) == 0 ? "" : "#".repeat(level) + " ";
            };
        }

        /** Whether a blank line that ends here is left out. */
        private boolean isGlued(int end) {
            boolean beforeHeading = end + 1 < text.length() && text.charAt(end + 1) == '#';
            return switch (Variant.this) {
                case AS_PRINTED, WITHOUT_MARKS, ALL_OF_LEVEL_ONE, BOLD_FOR_HEADINGS, MARKS_AT_RANDOM -> false;
                case GLUED, GLUED_WITHOUT_MARKS -> true;
                case GLUED_UNDER_HEADINGS -> !beforeHeading;
                case GLUED_AT_RANDOM -> random.nextBoolean();
            };
        }

        private int contentFrom(int marksEnd, int end) {
            int at = marksEnd;
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
            return at;
        }
    }
}
