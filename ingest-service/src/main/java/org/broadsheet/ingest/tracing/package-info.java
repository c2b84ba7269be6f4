/** W3C trace context of a push, taken or made. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.tracing;
