package org.broadsheet.parse.document;

import org.jspecify.annotations.Nullable;

/**
 * A numbered sequence of articles.
 *
 * @param number place in the sequence from 1, or null where none is printed
 */
public record Series(String name, @Nullable Integer number) {}
