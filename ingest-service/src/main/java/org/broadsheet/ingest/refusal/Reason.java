package org.broadsheet.ingest.refusal;

import java.util.Locale;

/** Every reason for which a push is not taken; each is the last part of a problem's type. */
public enum Reason {
    EMPTY(400, "The issue is empty"),
    NOT_UTF_8(400, "The text is not UTF-8"),
    BAD_HINT(400, "A hint cannot be understood"),
    BAD_DIGEST(400, "The Content-Digest cannot be understood"),
    DIGEST_MISMATCH(400, "The content is not what its digest says"),
    BAD_ENCODING(400, "The content cannot be unpacked"),
    BAD_ARCHIVE(400, "The archive of pages cannot be read"),
    BAD_FORM(400, "The form of pages cannot be read"),
    BAD_ITEM(400, "The item of the batch cannot be read"),
    BROKEN_OFF(400, "The request broke off"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    TOO_LARGE(413, "The issue is too large"),
    TOO_MANY_PAGES(413, "The issue has too many pages"),
    UNSUPPORTED_TYPE(415, "This media type is not taken"),
    UNSUPPORTED_ENCODING(415, "This content encoding is not taken"),
    BUSY(429, "Too much is under way"),
    SOURCE_BUSY(429, "This source has too much under way"),
    BROKER_UNREACHABLE(503, "The issue could not be made durable"),
    BATCH_INTERRUPTED(503, "The batch was not read to its end"),
    FAULT(500, "The service failed");

    private final int status;
    private final String title;

    Reason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The reason in a problem's type and in the metric {@code broadsheet.issues.refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
