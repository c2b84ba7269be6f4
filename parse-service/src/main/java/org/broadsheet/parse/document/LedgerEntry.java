package org.broadsheet.parse.document;

import org.jspecify.annotations.Nullable;

/**
 * One stretch of the source and its only role.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last unit
 * @param article ordinal of the article that owns it, or null
 */
public record LedgerEntry(
        int start, int end, Role role, @Nullable Integer article) {
    public LedgerEntry {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a ledger entry: [" + start + "," + end + ")");
        }
        if ((role.owner() == Role.Owner.ARTICLE) != (article != null) && role.owner() != Role.Owner.NOISE) {
            throw new IllegalArgumentException("Role " + role + " with article " + article);
        }
    }
}
