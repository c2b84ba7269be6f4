package org.broadsheet.ingest.body;

import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** Tells packed text from a bomb: newspaper text packs about 3 times, a blank gigabyte 1,000 times. */
final class Ratio {

    private static final long HARMLESS_BYTES = 1 << 20;

    private Ratio() {}

    static void check(long unpackedBytes, long packedBytes, int limit) {
        if (unpackedBytes > HARMLESS_BYTES && unpackedBytes / limit > packedBytes) {
            throw Refusal.of(
                            Reason.TOO_LARGE,
                            "The content unpacks to more than " + limit + " times its size; send it unpacked.")
                    .with("limitRatio", limit)
                    .thrown();
        }
    }
}
