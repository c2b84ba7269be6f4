package org.broadsheet.parse.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;

/**
 * The roles of a text under construction, one per UTF-16 unit. The first claim on a character stands; what nobody claimed
 * is blank where it is white space, else unclassified.
 */
public final class Ledger {
    private static final Role[] ROLES = Role.values();
    private static final int NOBODY = -1;

    /** Of the number that stands for a claim: the role above, the owner below. */
    private static final int OWNER_BITS = 26;

    private final String text;

    /** By character the number of its claim, or nothing. */
    private final int[] claims;

    public Ledger(String text) {
        this.text = text;
        this.claims = new int[text.length()];
    }

    /** Claims a span for the issue or for noise. */
    public void claim(Span span, Role role) {
        claim(span, role, NOBODY);
    }

    /** Claims a span for the article of that ordinal. */
    public void claim(Span span, Role role, int article) {
        int claim = claim(role, role.owner() == Role.Owner.ISSUE ? NOBODY : article);
        if (isFree(span)) {
            Arrays.fill(claims, span.start(), span.end(), claim);
            return;
        }
        for (int i = span.start(); i < span.end(); i++) {
            if (claims[i] == 0) {
                claims[i] = claim;
            }
        }
    }

    /** Whether nobody claimed any of it, as is usual: asked without a branch for each character, many at a time. */
    private boolean isFree(Span span) {
        int claimed = 0;
        for (int i = span.start(); i < span.end(); i++) {
            claimed |= claims[i];
        }
        return claimed == 0;
    }

    private static int claim(Role role, int owner) {
        return role.ordinal() + 1 << OWNER_BITS | owner + 1;
    }

    public boolean isClaimed(int offset) {
        return claims[offset] != 0;
    }

    /** The entries in order of place, adjacent, covering the whole text; at most {@code limit} are built. */
    public List<LedgerEntry> entries(int limit) {
        closeGaps();
        List<LedgerEntry> entries = new ArrayList<>();
        int start = 0;
        while (start < claims.length && entries.size() < limit) {
            int end = endOfRun(start);
            Role role = ROLES[(claims[start] >>> OWNER_BITS) - 1];
            int owner = (claims[start] & (1 << OWNER_BITS) - 1) - 1;
            entries.add(new LedgerEntry(start, end, role, owner == NOBODY ? null : (Integer) owner));
            start = end;
        }
        return entries;
    }

    /** Where the claims differ first from themselves moved by one: compared as arrays, many at a time. */
    private int endOfRun(int start) {
        int length = claims.length;
        int same = Arrays.mismatch(claims, start, length - 1, claims, start + 1, length);
        return same < 0 ? length : start + same + 1;
    }

    private void closeGaps() {
        int blank = claim(Role.BLANK, NOBODY);
        int loose = claim(Role.UNCLASSIFIED, NOBODY);
        for (int i = 0; i < claims.length; i++) {
            if (claims[i] == 0) {
                claims[i] = isBlank(text.charAt(i)) ? blank : loose;
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Throws where the entries leave a character out or count one twice: such a result must never leave the parser. */
    public static void check(List<LedgerEntry> entries, int length) {
        int at = 0;
        for (LedgerEntry entry : entries) {
            if (entry.start() != at) {
                throw new IllegalStateException("The ledger has a gap or an overlap at " + at);
            }
            at = entry.end();
        }
        if (at != length) {
            throw new IllegalStateException("The ledger ends at " + at + " of " + length);
        }
    }
}
