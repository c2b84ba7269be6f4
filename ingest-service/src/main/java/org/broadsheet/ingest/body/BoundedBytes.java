package org.broadsheet.ingest.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** Reads a stream into memory, never more than a limit and never more than was granted. */
final class BoundedBytes {

    private static final int CHUNK = 64 << 10;

    private BoundedBytes() {}

    /** All bytes to the end of the stream; refuses with 413 above the limit. */
    static byte[] read(InputStream in, int limit, Grant.Account account) throws IOException {
        byte[] bytes = new byte[Math.min(limit + 1, CHUNK)];
        account.take(bytes.length);
        int size = 0;
        for (int n = in.read(bytes, size, bytes.length - size); n >= 0; n = in.read(bytes, size, bytes.length - size)) {
            size += n;
            if (size > limit) {
                throw tooLarge(limit).thrown();
            }
            if (size == bytes.length) {
                int grown = (int) Math.min(limit + 1L, bytes.length * 2L);
                account.take((long) grown - bytes.length);
                bytes = Arrays.copyOf(bytes, grown);
            }
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    static Refusal tooLarge(long limit) {
        return Refusal.of(Reason.TOO_LARGE, "One page may have " + limit + " bytes; this one has more.")
                .with("limitBytes", limit);
    }

    static Refusal issueTooLarge(long limit) {
        return Refusal.of(
                        Reason.TOO_LARGE,
                        "One issue may have " + limit
                                + " bytes; push its pages one by one, with the hints newspaper, date and page.")
                .with("limitBytes", limit);
    }
}
