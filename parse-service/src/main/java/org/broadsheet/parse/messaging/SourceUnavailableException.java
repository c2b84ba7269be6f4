package org.broadsheet.parse.messaging;

import java.io.Serial;

/** The archive did not give an issue's bytes in all attempts. The request can be replayed when it does. */
final class SourceUnavailableException extends UnreadableRecordException {
    @Serial
    private static final long serialVersionUID = 1L;

    SourceUnavailableException(String message) {
        super(message);
    }
}
