package org.broadsheet.parse.segmentation;

import java.util.Locale;

/** The part that a block plays in an article. */
public enum Part {
    COLUMN,
    SERIES,
    KICKER,
    HEADLINE,
    SUBTITLE,
    BYLINE,
    BODY,
    /** Text that goes on from the paragraph before, over a column break, a picture or a jump. */
    GOING_ON,
    SUBHEAD,
    ENDNOTE,
    CAPTION,
    CREDIT,
    SIGNATURE,
    JUMP_OUT,
    JUMP_IN,
    /** No article's: where to write to, what stands on which page, the weather's ear. The article around it goes on behind it. */
    FURNITURE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
