package org.broadsheet.parse.loops;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.document.Span;

/** The characters of the blocks without blanks, each with its place in the source: line breaks must not hide a loop. */
final class VisibleText {
    private final char[] characters;
    private final int[] offsets;
    private int length;

    /** Where in the visible characters each block begins, in order; its end is the next one's beginning. */
    private final int[] blockStarts;

    VisibleText(String text, List<Span> blocks) {
        int most = blocks.stream().mapToInt(Span::length).sum();
        characters = new char[most];
        offsets = new int[most];
        blockStarts = new int[blocks.size()];
        for (int b = 0; b < blockStarts.length; b++) {
            blockStarts[b] = length;
            Span block = blocks.get(b);
            for (int i = block.start(); i < block.end(); i++) {
                char c = text.charAt(i);
                if (c > ' ' && c != '\u3000' && c != '\u00a0') {
                    characters[length] = c;
                    offsets[length++] = i;
                }
            }
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    /** The visible characters themselves, for the scan; only the first {@link #length()} count. */
    char[] characters() {
        return characters;
    }

    /** The source's span from the first to the last of these visible characters. */
    Span span(int from, int to) {
        return new Span(offsets[from], offsets[to - 1] + 1);
    }

    boolean isBlockStart(int index) {
        return index == length || Arrays.binarySearch(blockStarts, index) >= 0;
    }

    /** The first block start after {@code index}, or the end. */
    int nextBlockStart(int index) {
        int at = Arrays.binarySearch(blockStarts, index + 1);
        int next = at >= 0 ? at : -at - 1;
        return next < blockStarts.length ? blockStarts[next] : length;
    }
}
