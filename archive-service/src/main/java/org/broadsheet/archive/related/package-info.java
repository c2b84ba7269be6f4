/** Reprints and near-duplicates of an article. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.related;
