/** Kafka, PostgreSQL and OpenSearch as processes of their own on loopback ports, for {@code deploy/run} and for tests. */
@NullMarked
package org.broadsheet.stack;

import org.jspecify.annotations.NullMarked;
