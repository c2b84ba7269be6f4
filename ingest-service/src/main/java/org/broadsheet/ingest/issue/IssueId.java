package org.broadsheet.ingest.issue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The name that content gives itself: the same pages in the same order are the same issue, however they were pushed.
 *
 * @param value 26 characters of lower-case base32
 */
public record IssueId(String value) {

    public static final int LENGTH = 26;

    public IssueId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("not an issue id: " + value);
        }
    }

    /** SHA-256 over media type, a zero byte, the length as eight bytes big-endian, and the bytes of each page. */
    public static IssueId of(List<Page> pages) {
        MessageDigest digest = Digests.sha256();
        for (Page page : pages) {
            digest.update(page.mediaType().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(page.sizeBytes()).array());
            digest.update(page.bytes());
        }
        return new IssueId(Base32.first128Bits(digest.digest()));
    }

    /** The id of a push: it differs from another push of the same content only by its hints. */
    public String eventId(Hints hints) {
        String input = value + "\n" + hints.canonical();
        return Base32.first128Bits(Digests.sha256().digest(input.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
