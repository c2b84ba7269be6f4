package org.broadsheet.parse.document;

import java.util.Locale;

/** What a stretch of the source is. Every character of the source has exactly one role in the ledger. */
public enum Role {
    KICKER(Owner.ARTICLE),
    HEADLINE(Owner.ARTICLE),
    SUBTITLE(Owner.ARTICLE),
    SERIES(Owner.ARTICLE),
    COLUMN(Owner.ARTICLE),
    BYLINE(Owner.ARTICLE),
    PARAGRAPH(Owner.ARTICLE),
    SUBHEAD(Owner.ARTICLE),
    ENDNOTE(Owner.ARTICLE),
    CAPTION(Owner.ARTICLE),
    CREDIT(Owner.ARTICLE),
    SIGNATURE(Owner.ARTICLE),
    JUMP(Owner.ARTICLE),
    MASTHEAD(Owner.ISSUE),
    PAGE_HEADER(Owner.ISSUE),
    PAGE_BREAK(Owner.ISSUE),
    IMAGE(Owner.ISSUE),
    FURNITURE(Owner.ISSUE),
    SLOGAN(Owner.ISSUE),
    MARKUP(Owner.NOISE),
    BLANK(Owner.NOISE),
    LOOP(Owner.NOISE),
    UNCLASSIFIED(Owner.NOISE);

    /** To whom a role belongs. Noise inside an article may still name that article. */
    public enum Owner {
        ARTICLE,
        ISSUE,
        NOISE
    }

    private final Owner owner;

    Role(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }

    /** The name in events and in {@code deploy/parse}: lower case, words joined by a hyphen. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
