package org.broadsheet.parse.messaging;

import org.broadsheet.parse.wire.ParseRun;

/**
 * The event that made an issue be read.
 *
 * @param eventId the same for the same push or request
 * @param receivedAt when the push or the request was received, RFC 3339 in UTC
 */
record ReadingCause(String eventId, String receivedAt, PushedHints hints, TraceParent trace) {
    ParseRun run(String parserVersion) {
        return new ParseRun(ParseEvents.parseId(eventId, parserVersion), receivedAt, hints.byName());
    }
}
