package org.broadsheet.archive.messaging;

/** The broker did not acknowledge an event in time; whoever wanted to publish it may try again. */
public final class BrokerUnavailableException extends RuntimeException {
    BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
