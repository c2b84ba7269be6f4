package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.segmentation.BestPath;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/** Gathers labelled blocks into drafts of articles; furniture between them is in none. */
final class Drafts {
    private Drafts() {}

    static List<Draft> of(List<Labelled> labelled) {
        List<Draft> drafts = new ArrayList<>();
        List<Labelled> open = new ArrayList<>();
        int margin = BestPath.CERTAIN;
        for (Labelled block : labelled) {
            if (block.part() == Part.FURNITURE) {
                continue;
            }
            if (block.begins() && !open.isEmpty()) {
                drafts.add(new Draft(open, Math.min(margin, block.margin())));
                open.clear();
                margin = BestPath.CERTAIN;
            }
            margin = Math.min(margin, block.margin());
            open.add(block);
        }
        if (!open.isEmpty()) {
            drafts.add(new Draft(open, margin));
        }
        return drafts;
    }
}
