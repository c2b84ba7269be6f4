/** Many raw issues in one request, streamed both ways. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.batch;
