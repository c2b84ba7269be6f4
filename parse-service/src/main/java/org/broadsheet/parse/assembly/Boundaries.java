package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.evidence.Evidence;

/** A curator's boundaries, as demands on the best path. */
final class Boundaries {
    private Boundaries() {}

    /** For each block: true where one of the spans begins, false elsewhere; empty where there are no spans. */
    static List<Boolean> force(List<Evidence> evidence, List<Span> boundaries) {
        List<Boolean> forced = new ArrayList<>();
        int owner = -1;
        for (Evidence block : boundaries.isEmpty() ? List.<Evidence>of() : evidence) {
            int now = owner(block, boundaries);
            forced.add(forced.isEmpty() || now != owner);
            owner = now;
        }
        return forced;
    }

    private static int owner(Evidence block, List<Span> boundaries) {
        int owner = -1;
        for (int i = 0; i < boundaries.size(); i++) {
            if (block.block().start() >= boundaries.get(i).start()
                    && block.block().start() < boundaries.get(i).end()) {
                owner = i;
            }
        }
        return owner;
    }
}
