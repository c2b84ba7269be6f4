/** The search index: its definition, its client, and the follower that keeps it at PostgreSQL's revisions. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.indexing;
