/** The topic raw-issues: the event, its partition, its publisher and the state of the broker. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.messaging;
