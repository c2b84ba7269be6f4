package org.broadsheet.parse.masthead;

/**
 * One statement found in a line; offsets are in the line.
 *
 * @param value as folded
 * @param start of the whole statement, label included
 * @param valueStart of the value alone; {@code start} where the statement has none
 */
record Sighting(Imprint kind, String value, int start, int end, int valueStart, int valueEnd) {
    boolean hasValue() {
        return !value.isEmpty();
    }
}
