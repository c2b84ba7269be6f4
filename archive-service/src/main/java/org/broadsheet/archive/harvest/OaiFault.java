package org.broadsheet.archive.harvest;

/** A request that the protocol refuses, with the protocol's own code (section 3.6). */
final class OaiFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    OaiFault(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
