package org.broadsheet.parse.evidence;

/** The signs of one block. Filled while the evidence is read, not changed afterwards. */
public final class SignSet {
    private final long[] words = new long[4];

    void show(Sign sign) {
        words[sign.ordinal() >> 6] |= 1L << sign.ordinal();
    }

    void show(Sign sign, boolean shown) {
        if (shown) {
            show(sign);
        }
    }

    public boolean has(Sign sign) {
        return (words[sign.ordinal() >> 6] >> sign.ordinal() & 1) != 0;
    }

    /** Ordinal of the first sign at or after {@code from}, or -1. */
    public int next(int from) {
        for (int word = from >> 6; word < words.length; word++) {
            long rest = word == from >> 6 ? words[word] & -1L << from : words[word];
            if (rest != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }
}
