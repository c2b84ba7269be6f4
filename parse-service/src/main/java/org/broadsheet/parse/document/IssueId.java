package org.broadsheet.parse.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The name of a raw issue: the first 128 bits of a SHA-256 over its pages (media type, a zero byte, length as eight
 * big-endian bytes, bytes), as lower-case RFC 4648 base32. The same content has the same name however it was pushed.
 */
public final class IssueId {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 128;

    private IssueId() {}

    public static String of(List<RawIssue.Page> pages) {
        MessageDigest digest = sha256();
        for (RawIssue.Page page : pages) {
            digest.update(page.mediaType().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(page.bytes().length).array());
            digest.update(page.bytes());
        }
        return base32(digest.digest());
    }

    /** The first 128 bits as 26 characters, the last padded with two zero bits. */
    public static String base32(byte[] digest) {
        StringBuilder name = new StringBuilder(26);
        for (int bit = 0; bit < BITS; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                int one = i < BITS ? digest[i >> 3] >> (7 - (i & 7)) & 1 : 0;
                value = value << 1 | one;
            }
            name.append(ALPHABET.charAt(value));
        }
        return name.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
