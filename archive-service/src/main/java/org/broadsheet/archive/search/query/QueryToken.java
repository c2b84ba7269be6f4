package org.broadsheet.archive.search.query;

/** A piece of a query's text; {@code position} is in UTF-16 code units from 0. */
sealed interface QueryToken {
    int position();

    /** Text up to a blank, a quote or a parenthesis. */
    record Text(String text, int position) implements QueryToken {}

    /**
     * Text between quotes.
     *
     * @param slop the number after a tilde, or 0
     */
    record Quoted(String text, int slop, int position) implements QueryToken {}

    record FieldName(Field field, int position) implements QueryToken {}

    record Minus(int position) implements QueryToken {}

    record And(int position) implements QueryToken {}

    record Or(int position) implements QueryToken {}

    record Open(int position) implements QueryToken {}

    record Close(int position) implements QueryToken {}

    record End(int position) implements QueryToken {}
}
