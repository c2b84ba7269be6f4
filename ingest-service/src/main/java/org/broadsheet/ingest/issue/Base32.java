package org.broadsheet.ingest.issue;

import java.util.Arrays;

/** Lower-case RFC 4648 base32 without padding, of the first 128 bits of a digest: 26 characters. */
final class Base32 {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_BYTES = 16;

    private Base32() {}

    static String first128Bits(byte[] digest) {
        byte[] id = Arrays.copyOf(digest, ID_BYTES);
        StringBuilder text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte next : id) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }
}
