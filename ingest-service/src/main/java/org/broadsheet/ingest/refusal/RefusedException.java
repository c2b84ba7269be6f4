package org.broadsheet.ingest.refusal;

/** Carries a refusal out of the reading of a body; it has no stack trace, because nothing went wrong in the code. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.reason().code() + ": " + refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
