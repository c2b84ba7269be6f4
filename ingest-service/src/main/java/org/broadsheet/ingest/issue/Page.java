package org.broadsheet.ingest.issue;

import java.util.Locale;

/**
 * One page as it was pushed.
 *
 * @param name the file name that it came under, empty if it came without one
 * @param mediaType without parameters, lower case
 * @param bytes never changed; the record keeps the array that it was given, because a page may be 8 MiB
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared; copying them would double the memory of a push
public record Page(String name, String mediaType, byte[] bytes) {

    public Page {
        if (!mediaType.equals(mediaType.toLowerCase(Locale.ROOT)) || mediaType.indexOf(';') >= 0) {
            throw new IllegalArgumentException("not a bare lower-case media type: " + mediaType);
        }
        if (bytes.length == 0) {
            throw new IllegalArgumentException("an empty page");
        }
    }

    public int sizeBytes() {
        return bytes.length;
    }
}
