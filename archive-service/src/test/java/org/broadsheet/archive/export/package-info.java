/** Exports, feeds, citations and the stream over a real archive. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.export;
