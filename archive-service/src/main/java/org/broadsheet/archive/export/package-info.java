/** Whole results as files, streamed. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.export;
