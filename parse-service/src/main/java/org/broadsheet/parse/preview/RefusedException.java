package org.broadsheet.parse.preview;

import java.io.Serial;
import java.util.Map;

/** A preview that is refused, with what a person and a program may read about it. */
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Map<String, Object> extras;

    /**
     * @param detail what is wrong, where, and what to do
     * @param extras further members of the problem document
     */
    RefusedException(Refusal refusal, String detail, Map<String, Object> extras) {
        super(detail);
        this.refusal = refusal;
        this.extras = Map.copyOf(extras);
    }

    RefusedException(Refusal refusal, String detail) {
        this(refusal, detail, Map.of());
    }

    Problem problem() {
        return new Problem(refusal, String.valueOf(getMessage()), extras);
    }
}
