/** The whole house under test: the services' own jars, a real Kafka, PostgreSQL and OpenSearch, and a client on either side. */
@NullMarked
package org.broadsheet.endtoend;

import org.jspecify.annotations.NullMarked;
