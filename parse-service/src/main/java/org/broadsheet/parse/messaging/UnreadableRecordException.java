package org.broadsheet.parse.messaging;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why a record goes to the dead letters; its message is what a person finds there. */
abstract sealed class UnreadableRecordException extends Exception
        permits MalformedRecordException, OversizedRecordException, SourceUnavailableException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }

    UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
