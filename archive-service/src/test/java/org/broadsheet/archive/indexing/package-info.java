/** The index's follower against a real PostgreSQL and a real OpenSearch, with faults. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.indexing;
