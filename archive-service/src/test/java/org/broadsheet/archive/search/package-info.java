/** Search against a real PostgreSQL and a real OpenSearch. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.search;
