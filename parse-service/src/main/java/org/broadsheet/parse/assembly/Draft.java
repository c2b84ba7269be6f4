package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
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
