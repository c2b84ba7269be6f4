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

    private final String text;
    private final byte[] roles;
    private final int[] owners;

    public Ledger(String text) {
        this.text = text;
        this.roles = new byte[text.length()];
        this.owners = new int[text.length()];
        Arrays.fill(owners, NOBODY);
    }

    /** Claims a span for the issue or for noise. */
    public void claim(Span span, Role role) {
        claim(span, role, NOBODY);
    }

    /** Claims a span for the article of that ordinal. */
    public void claim(Span span, Role role, int article) {
        byte mark = (byte) (role.ordinal() + 1);
        int owner = role.owner() == Role.Owner.ISSUE ? NOBODY : article;
        for (int i = span.start(); i < span.end(); i++) {
            if (roles[i] == 0) {
                roles[i] = mark;
                owners[i] = owner;
            }
        }
    }

    public boolean isClaimed(int offset) {
        return roles[offset] != 0;
    }

    /** The entries in order of place, adjacent, covering the whole text; at most {@code limit} are built. */
    public List<LedgerEntry> entries(int limit) {
        closeGaps();
        List<LedgerEntry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= roles.length && entries.size() < limit; i++) {
            if (i == roles.length || roles[i] != roles[start] || owners[i] != owners[start]) {
                Integer owner = owners[start] == NOBODY ? null : (Integer) owners[start];
                entries.add(new LedgerEntry(start, i, ROLES[roles[start] - 1], owner));
                start = i;
            }
        }
        return entries;
    }

    private void closeGaps() {
        byte blank = (byte) (Role.BLANK.ordinal() + 1);
        byte loose = (byte) (Role.UNCLASSIFIED.ordinal() + 1);
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == 0) {
                roles[i] = isBlank(text.charAt(i)) ? blank : loose;
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
