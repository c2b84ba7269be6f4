/** From the bytes of a request to the pages of a raw issue, bounded at each step. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.body;
