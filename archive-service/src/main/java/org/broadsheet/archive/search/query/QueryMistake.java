package org.broadsheet.archive.search.query;

/** A query that can't be read; people see the message and the place. */
public final class QueryMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int position;

    /**
     * @param position of the character at fault, in UTF-16 code units from 0
     */
    QueryMistake(int position, String message) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
