package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/**
 * The blocks of one article before it is written.
 *
 * @param blocks in reading order
 * @param margin the smallest margin of a decision that made its borders
 * @param brief it is one of several briefs under a common rubric
 */
record Draft(List<Labelled> blocks, int margin, boolean brief) {
    Draft {
        blocks = List.copyOf(blocks);
    }

    Draft(List<Labelled> blocks, int margin) {
        this(blocks, margin, false);
    }

    /** The blocks, of which two pieces of text in one line are one paragraph, unless each is an item behind its mark. */
    List<Labelled> rejoined() {
        List<Labelled> rejoined = new ArrayList<>();
        Part before = Part.FURNITURE;
        for (Labelled block : blocks) {
            boolean parted = (before == Part.BODY || before == Part.GOING_ON)
                    && block.part() == Part.BODY
                    && block.evidence().shows(Sign.INLINE)
                    && !block.evidence().shows(Sign.MARK_FIRST);
            before = block.part();
            rejoined.add(
                    parted
                            ? new Labelled(
                                    block.evidence(), Part.GOING_ON, block.begins(), block.margin(), block.runnerUp())
                            : block);
        }
        return rejoined;
    }

    int start() {
        int start = Integer.MAX_VALUE;
        for (Labelled block : blocks) {
            start = Math.min(start, block.evidence().block().start());
        }
        return blocks.isEmpty() ? 0 : start;
    }

    boolean has(Part part) {
        for (Labelled block : blocks) {
            if (block.part() == part) {
                return true;
            }
        }
        return false;
    }

    boolean shows(Sign sign) {
        for (Labelled block : blocks) {
            if (block.evidence().shows(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block that plays the part shows the sign. */
    boolean shows(Sign sign, Part part) {
        for (Labelled block : blocks) {
            if (block.part() == part && block.evidence().shows(sign)) {
                return true;
            }
        }
        return false;
    }

    List<Labelled> of(Part part) {
        List<Labelled> found = new ArrayList<>();
        for (Labelled block : blocks) {
            if (block.part() == part) {
                found.add(block);
            }
        }
        return found;
    }
}
