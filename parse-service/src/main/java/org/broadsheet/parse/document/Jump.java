package org.broadsheet.parse.document;

import org.jspecify.annotations.Nullable;

/**
 * An article's way over pages.
 *
 * @param fromPage the page it came from, or null
 * @param toPage the page it goes on at, or null
 */
public record Jump(@Nullable Integer fromPage, @Nullable Integer toPage) {}
