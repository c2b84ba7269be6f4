package org.broadsheet.archive.search.query;

import java.util.List;

/** A part of a query. */
public sealed interface Clause {

    /** Every article. */
    record Everything() implements Clause {}

    /** Characters or words that stand side by side in this order: a word that was typed, whatever its script. */
    record Word(Field field, String text) implements Clause {}

    /**
     * What stood in quotes.
     *
     * @param slop how many places the words may be moved in all; 0 for exactly as written
     */
    record Phrase(Field field, String text, int slop) implements Clause {}

    /** Words in Latin letters or digits that begin so. */
    record Prefix(Field field, String text) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /** All of them must match. */
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /** At least one of them must match. */
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }
}
