package org.broadsheet.parse.assembly;

import java.util.List;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;

/**
 * Turns the margin of an article's borders into the share of such articles that are right. Margins were measured on issues whose
 * headlines are marked, in simplified characters: elsewhere, and where an article has an odd shape, they promise too much.
 */
final class Confidence {
    private static final int[] MARGINS = {0, 5, 10, 20, 30, 50};
    private static final double[] SHARES = {0.5, 0.7, 0.85, 0.93, 0.97, 0.985};

    /** The most that is said of an article in a language or setting that was not measured. */
    private static final double UNFAMILIAR = 0.93;

    private static final double ODD = 0.92;
    private static final double WITHOUT_HEAD = 0.8;
    private static final double WITHOUT_TEXT = 0.6;

    private Confidence() {}

    static double of(Draft draft, LanguagePack pack) {
        double share = SHARES[0];
        for (int i = 0; i < MARGINS.length; i++) {
            share = draft.margin() >= MARGINS[i] ? SHARES[i] : share;
        }
        return Math.min(share, most(draft, pack));
    }

    private static double most(Draft draft, LanguagePack pack) {
        boolean text = draft.has(Part.BODY) || draft.has(Part.GOING_ON) || draft.has(Part.CAPTION);
        if (!text) {
            return WITHOUT_TEXT;
        }
        if (!hasHead(draft)) {
            return WITHOUT_HEAD;
        }
        if (isOdd(draft.blocks())) {
            return ODD;
        }
        boolean measured = pack.tag().equals("zh-Hans") && !draft.shows(Sign.NOTHING_MARKED);
        return measured ? 1 : UNFAMILIAR;
    }

    /** Something says that an article begins here: a headline, a dateline, a picture, a jump, a mark before a brief. */
    private static boolean hasHead(Draft draft) {
        return draft.brief()
                || draft.has(Part.HEADLINE)
                || draft.has(Part.COLUMN)
                || draft.has(Part.CAPTION)
                || draft.has(Part.JUMP_IN)
                || draft.has(Part.SIGNATURE)
                || draft.shows(Sign.DATELINE);
    }

    /** Subheads with no text between or behind them, or with a report's opening below: more likely headlines. */
    private static boolean isOdd(List<Labelled> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).part() == Part.SUBHEAD) {
                Part next = i + 1 < blocks.size() ? blocks.get(i + 1).part() : Part.SUBHEAD;
                boolean report =
                        i + 1 < blocks.size() && blocks.get(i + 1).evidence().shows(Sign.DATELINE);
                if (next == Part.SUBHEAD || report) {
                    return true;
                }
            }
        }
        return false;
    }
}
