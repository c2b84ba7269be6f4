package org.broadsheet.archive.web;

/** The roles of a token (JWT {@code groups}); each endpoint names the least of them that may use it. */
public final class Roles {
    /** Pushes, and asks whether a push arrived. */
    public static final String SCANNER = "scanner";
    /** Reads and searches; every curator and operator is one, and everybody where reading is public. */
    public static final String READER = "reader";
    /** Corrects, asks for readings, places issues, keeps the register, replays dead letters. */
    public static final String CURATOR = "curator";
    /** Rebuilds and administers. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
