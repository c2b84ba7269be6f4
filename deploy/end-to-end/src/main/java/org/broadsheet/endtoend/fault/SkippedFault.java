package org.broadsheet.endtoend.fault;

/** A fault that this machine does not let happen; the table says so. */
public final class SkippedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SkippedFault(String reason) {
        super(reason);
    }
}
