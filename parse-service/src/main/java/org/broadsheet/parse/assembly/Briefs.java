package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/**
 * Briefs under a common rubric are articles of their own. They show by a rubric that announces them and by items that all begin
 * with the same mark or with a lead in brackets, bold or marked as a heading, or that end in their writer's name.
 */
final class Briefs {
    private Briefs() {}

    static List<Draft> part(List<Draft> drafts, String text) {
        List<Draft> parted = new ArrayList<>();
        boolean under = false;
        for (Draft draft : drafts) {
            int rubric = rubric(draft);
            boolean goesOn = rubric < 0 && under && isItem(draft.blocks(), 0, text) && !draft.has(Part.HEADLINE);
            under = rubric >= 0 || goesOn;
            if (goesOn || rubric >= 0 && items(draft, rubric + 1, text) > 1) {
                part(draft, rubric, text, parted);
            } else {
                parted.add(draft);
            }
        }
        return parted;
    }

    /** @param rubric place of the line that announces the briefs, or -1 where they go on from the draft before */
    private static void part(Draft draft, int rubric, String text, List<Draft> parted) {
        if (rubric > 0) {
            parted.add(new Draft(draft.blocks().subList(0, rubric), draft.margin()));
        }
        List<Labelled> open = new ArrayList<>();
        if (rubric >= 0) {
            open.add(as(draft.blocks().get(rubric), Part.COLUMN));
        }
        boolean item = false;
        for (int i = rubric + 1; i < draft.blocks().size(); i++) {
            Labelled block = draft.blocks().get(i);
            boolean begins = isItem(draft.blocks(), i, text);
            if (begins && item) {
                parted.add(new Draft(open, draft.margin(), true));
                open.clear();
            }
            item |= begins;
            open.add(begins ? as(block, isLead(block) ? Part.HEADLINE : Part.BODY) : block);
        }
        parted.add(new Draft(open, draft.margin(), true));
    }

    private static Labelled as(Labelled block, Part part) {
        return new Labelled(block.evidence(), part, block.begins(), block.margin(), block.runnerUp());
    }

    /** Place of the short line that announces briefs, or -1. */
    private static int rubric(Draft draft) {
        for (int i = 0; i < draft.blocks().size(); i++) {
            if (draft.blocks().get(i).evidence().shows(Sign.BRIEFS)) {
                return i;
            }
        }
        return -1;
    }

    private static int items(Draft draft, int from, String text) {
        int items = 0;
        for (int i = from; i < draft.blocks().size(); i++) {
            items += isItem(draft.blocks(), i, text) ? 1 : 0;
        }
        return items;
    }

    private static boolean isItem(List<Labelled> blocks, int at, String text) {
        Labelled block = blocks.get(at);
        char first = text.charAt(block.evidence().block().start());
        if (block.evidence().shows(Sign.MARK_FIRST) || first == '【') {
            return true;
        }
        boolean lead = at > 0 && isLead(blocks.get(at - 1));
        boolean behindNames = at > 0 && blocks.get(at - 1).evidence().shows(Sign.TAIL_NAMES);
        return !lead && (isLead(block) || behindNames);
    }

    /** A line of its own that is marked as a heading or in bold. */
    private static boolean isLead(Labelled block) {
        boolean marked =
                block.evidence().block().strong() || block.evidence().block().level() > 0;
        return marked && !block.evidence().isProse();
    }
}
