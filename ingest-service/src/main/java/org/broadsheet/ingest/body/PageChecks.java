package org.broadsheet.ingest.body;

import java.util.OptionalInt;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** What a page must be before it is anybody's word that it arrived. */
final class PageChecks {

    private PageChecks() {}

    static Page page(String name, String mediaType, byte[] bytes) {
        if (isBlankFile(bytes)) {
            throw Refusal.of(Reason.EMPTY, "There is no text to keep: the page has no bytes.")
                    .in(name)
                    .thrown();
        }
        OptionalInt fault = Utf8.firstFault(bytes);
        if (fault.isPresent()) {
            throw Refusal.of(
                            Reason.NOT_UTF_8,
                            "The byte at offset " + fault.getAsInt() + " (0x"
                                    + Integer.toHexString(bytes[fault.getAsInt()] & 0xff)
                                    + ") does not continue UTF-8 text. Convert the file to UTF-8.")
                    .with("byteOffset", fault.getAsInt())
                    .in(name)
                    .thrown();
        }
        return new Page(name, mediaType, bytes);
    }

    /** No bytes, or nothing but a byte order mark. */
    private static boolean isBlankFile(byte[] bytes) {
        return bytes.length == 0
                || (bytes.length == 3
                        && (bytes[0] & 0xff) == 0xef
                        && (bytes[1] & 0xff) == 0xbb
                        && (bytes[2] & 0xff) == 0xbf);
    }
}
