/** Search: queries of readers to requests of the search engine, and its answers to pages, highlights and facets. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.search;
