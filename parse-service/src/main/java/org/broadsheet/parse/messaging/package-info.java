/** From raw issues and parse requests to article events over Kafka, losing nothing and stopping at nothing. */
@NullMarked
package org.broadsheet.parse.messaging;

import org.jspecify.annotations.NullMarked;
