/** How much may be under way at once, for the whole service and for each source. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.admission;
