package org.broadsheet.ingest.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

/**
 * Keeps the last bytes of a zip that streams by, because only its end tells how many entries it has: an archive cut off
 * between two entries reads like a whole one otherwise.
 */
final class ZipTail extends FilterInputStream {

    /** The end record of 22 bytes and its longest comment. */
    private static final int KEPT = 22 + 0xffff;

    private final byte[] ring = new byte[KEPT];
    private long bytes;

    ZipTail(InputStream zip) {
        super(zip);
    }

    long bytes() {
        return bytes;
    }

    void readToEnd() throws IOException {
        byte[] rest = new byte[8 << 10];
        while (read(rest, 0, rest.length) >= 0) {
            // only kept
        }
    }

    /** What the directory's end record says; modulo 65,536, as the format counts. */
    OptionalInt listedEntries() {
        long first = Math.max(0, bytes - KEPT);
        for (long at = bytes - 22; at >= first; at--) {
            if (byteAt(at) == 'P' && byteAt(at + 1) == 'K' && byteAt(at + 2) == 5 && byteAt(at + 3) == 6) {
                return OptionalInt.of(byteAt(at + 10) | byteAt(at + 11) << 8);
            }
        }
        return OptionalInt.empty();
    }

    private int byteAt(long at) {
        return ring[(int) (at % KEPT)] & 0xff;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        for (int i = 0; i < n; ) {
            int place = (int) (bytes % KEPT);
            int run = Math.min(n - i, KEPT - place);
            System.arraycopy(into, from + i, ring, place, run);
            i += run;
            bytes += run;
        }
        return n;
    }
}
