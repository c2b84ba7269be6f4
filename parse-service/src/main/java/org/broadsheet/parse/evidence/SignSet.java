package org.broadsheet.parse.evidence;

/** The signs of one block. Filled while the evidence is read, not changed afterwards. */
public final class SignSet {
    private long low;
    private long high;

    void show(Sign sign) {
        if (sign.ordinal() < Long.SIZE) {
            low |= 1L << sign.ordinal();
        } else {
            high |= 1L << sign.ordinal() - Long.SIZE;
        }
    }

    void show(Sign sign, boolean shown) {
        if (shown) {
            show(sign);
        }
    }

    public boolean has(Sign sign) {
        long word = sign.ordinal() < Long.SIZE ? low : high;
        return (word >> (sign.ordinal() & 63) & 1) != 0;
    }

    /** Ordinal of the first sign at or after {@code from}, or -1. */
    public int next(int from) {
        long rest = from < Long.SIZE ? low & -1L << from : 0;
        if (rest != 0) {
            return Long.numberOfTrailingZeros(rest);
        }
        int at = Math.max(0, from - Long.SIZE);
        rest = at < Long.SIZE ? high & -1L << at : 0;
        return rest == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
}
