package org.broadsheet.parse.messaging;

import java.io.Serial;

/** A record that asks for more memory than there is when it is unpacked. Only its place is known. */
final class OversizedRecordException extends UnreadableRecordException {
    @Serial
    private static final long serialVersionUID = 1L;

    OversizedRecordException(long offset) {
        super("The record at offset " + offset
                + " does not fit into the memory when it is unpacked; it was stepped over");
    }
}
