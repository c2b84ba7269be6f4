package org.broadsheet.parse.document;

import java.util.Locale;

/** The kind of an article. */
public enum Genre {
    NEWS,
    COMMENTARY,
    INTERVIEW,
    FEATURE,
    PHOTO,
    NOTICE,
    OBITUARY,
    ADVERTISEMENT,
    BRIEF,
    OTHER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
