package org.broadsheet.parse.language;

/** A set of characters, each with its full-width twin, a bit a character: what is looked up often stays in the nearest memory. */
public final class Characters {
    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private Characters() {}

    public static Characters of(String all) {
        Characters set = new Characters();
        for (int i = 0; i < all.length(); i++) {
            set.add(all.charAt(i));
        }
        for (char unfolded : Folded.unfolded()) {
            if (set.has(Folded.fold(unfolded))) {
                set.add(unfolded);
            }
        }
        return set;
    }

    private void add(char c) {
        bits[c >> 6] |= 1L << c;
    }

    public boolean has(char c) {
        return (bits[c >> 6] >> c & 1) != 0;
    }

    /** Whether one of them stands between the offsets. */
    public boolean standIn(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
