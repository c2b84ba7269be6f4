package org.broadsheet.archive.search;

/** A parameter that can't be read; people see its name and the message. */
public final class BadSearch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String parameter;

    public BadSearch(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
