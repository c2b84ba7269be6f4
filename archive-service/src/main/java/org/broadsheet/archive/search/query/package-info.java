/** The reader's query language: text to a tree of clauses, and the text folding that search and index share. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.search.query;
