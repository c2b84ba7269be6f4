package org.broadsheet.parse.preview;

import java.util.Locale;

/** Every reason for which a preview is refused, in the words of ingest; each is the last part of a problem's type. */
enum Refusal {
    EMPTY(400, "The page is empty"),
    NOT_UTF_8(400, "The text is not UTF-8"),
    BAD_HINT(400, "A hint cannot be understood"),
    BAD_ENCODING(400, "The content cannot be unpacked"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    TOO_LARGE(413, "The page is too large"),
    UNSUPPORTED_TYPE(415, "This media type is not taken"),
    UNSUPPORTED_ENCODING(415, "This content encoding is not taken"),
    UNREADABLE(422, "Nothing could be read in the page"),
    BUSY(429, "Too much is under way");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
