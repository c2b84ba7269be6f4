/** What was pushed: a raw issue of pages, its hints, its id and its canonical container; plain Java. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.issue;
