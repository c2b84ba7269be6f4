package org.broadsheet.parse.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.document.Span;

/**
 * Finds loops in linear time. A rolling hash over a few characters remembers where they last stood; where they stand again within
 * reach, the distance is a period, and the text is walked copy by copy for as long as it repeats with at most one edit a copy. What
 * was walked is not walked again.
 */
public final class LoopFinder {
    /** Characters that must agree before a repetition is looked at. */
    static final int SEED = 6;

    /** The longest text that is recognised as repeated, in visible characters. */
    static final int LONGEST_UNIT = 2000;

    private static final int TABLE_BITS = 14;
    private static final int BASE = 0x01000193;

    private final VisibleText visible;
    private final char[] text;
    private final int length;

    /**
     * The last bits of the place, which name it within reach. Where a hash has no place yet, or one out of reach, the seed does not stand
     * at the place so named: else that would be the last.
     */
    private final char[] lastSeen = new char[1 << TABLE_BITS];

    private LoopFinder(VisibleText visible) {
        this.visible = visible;
        this.text = visible.characters();
        this.length = visible.length();
    }

    /**
     * The loops within and across the blocks, in order of place, without overlap.
     *
     * @param text the reading text
     * @param blocks its blocks of running text in order of place; what stands between them is not looked at
     */
    public static List<Loop> find(String text, List<Span> blocks) {
        return new LoopFinder(new VisibleText(text, blocks)).scan();
    }

    private List<Loop> scan() {
        List<Loop> loops = new ArrayList<>();
        int leadingWeight = 1;
        for (int i = 1; i < SEED; i++) {
            leadingWeight *= BASE;
        }
        int hash = 0;
        int free = 0;
        for (int at = 0; at + SEED <= length; at++) {
            hash = at == 0 ? hashAt(0) : (hash - text[at - 1] * leadingWeight) * BASE + text[at + SEED - 1];
            int slot = (hash * 0x9e3779b9) >>> (32 - TABLE_BITS);
            int period = (char) (at - lastSeen[slot]);
            lastSeen[slot] = (char) at;
            int before = at - period;
            if (at >= free && period > 0 && period <= LONGEST_UNIT && sameSeed(before, at)) {
                Repetition found = Repetition.at(visible, before, at, free);
                found.asLoop(visible).ifPresent(loops::add);
                free = Math.max(free, found.walkedTo());
            }
        }
        return loops;
    }

    private int hashAt(int at) {
        int hash = 0;
        for (int i = at; i < at + SEED; i++) {
            hash = hash * BASE + text[i];
        }
        return hash;
    }

    private boolean sameSeed(int a, int b) {
        return text[a] == text[b] && Arrays.equals(text, a, a + SEED, text, b, b + SEED);
    }
}
