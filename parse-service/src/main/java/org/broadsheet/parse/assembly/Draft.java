package org.broadsheet.parse.assembly;

import java.util.List;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/**
 * The blocks of one article before it is written.
 *
 * @param blocks in reading order
 * @param margin the smallest margin of a decision that made its borders
 */
record Draft(List<Labelled> blocks, int margin) {
    Draft {
        blocks = List.copyOf(blocks);
    }

    int start() {
        return blocks.stream().mapToInt(b -> b.evidence().block().start()).min().orElse(0);
    }

    boolean has(Part part) {
        return blocks.stream().anyMatch(b -> b.part() == part);
    }

    List<Labelled> of(Part part) {
        return blocks.stream().filter(b -> b.part() == part).toList();
    }
}
