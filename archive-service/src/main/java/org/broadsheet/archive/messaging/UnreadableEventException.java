package org.broadsheet.archive.messaging;

/** A record that is not the event which its topic promises: it goes to the dead letters with this message. */
final class UnreadableEventException extends Exception {
    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
