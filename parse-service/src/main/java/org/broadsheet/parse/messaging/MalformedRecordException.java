package org.broadsheet.parse.messaging;

import java.io.Serial;

/** A record that is not what its topic carries. No retry can help. */
final class MalformedRecordException extends UnreadableRecordException {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }

    MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
