package org.broadsheet.parse.segmentation;

import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.evidence.SignSet;

/**
 * How a line is set beside the line above it, told by their marks. A headline stands larger under its kicker, a subtitle smaller under
 * its headline, a headline's second deck alike: so the step from part to part weighs by it.
 */
public enum Change {
    /** Both are without marks, or one is running text. */
    NONE,
    LARGER,
    ALIKE,
    SMALLER;

    /** The change from the line above to the line that shows these signs. */
    public static Change of(SignSet signs) {
        if (signs.has(Sign.LARGER_THAN_ABOVE)) {
            return LARGER;
        }
        if (signs.has(Sign.SMALLER_THAN_ABOVE)) {
            return SMALLER;
        }
        return signs.has(Sign.LIKE_ABOVE) ? ALIKE : NONE;
    }
}
