package org.broadsheet.archive.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is a problem document (RFC 9457): what is wrong, where, and what to do. */
public final class ProblemException extends RuntimeException {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://broadsheet.org/problems/";

    private final int status;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private ProblemException(int status, String code, String title, String detail) {
        super(detail);
        this.status = status;
        members.put("type", TYPES + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
    }

    public static ProblemException of(int status, String code, String title, String detail) {
        return new ProblemException(status, code, title, detail);
    }

    public static ProblemException notFound(String what, String id) {
        return new ProblemException(404, "not-found", "Not found", "There is no " + what + " " + id + ".")
                .with("id", id);
    }

    public static ProblemException badParameter(String name, String value, String expected) {
        return new ProblemException(
                        400,
                        "bad-parameter",
                        "A parameter can't be read",
                        "The parameter " + name + " is “" + value + "”, expected " + expected + ".")
                .with("parameter", name);
    }

    public static ProblemException badBody(String detail) {
        return new ProblemException(400, "bad-body", "The body can't be used", detail);
    }

    /** Adds a member that a program may read. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** In the order in which people read them. */
    Map<String, Object> document() {
        return members;
    }
}
