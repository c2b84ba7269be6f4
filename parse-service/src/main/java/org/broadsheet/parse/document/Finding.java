package org.broadsheet.parse.document;

/**
 * Something a reader of the result should know about a place of the source.
 *
 * @param id unique within the issue, stable for the same bytes: {@code f1}, {@code f2}, … in order of place
 * @param code what kind, lower case with hyphens, such as {@code loop-elided}
 * @param start offset of the first UTF-16 unit concerned
 * @param end offset after the last
 * @param message what was seen, what was expected and why
 */
public record Finding(String id, String code, Severity severity, int start, int end, String message) {
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
