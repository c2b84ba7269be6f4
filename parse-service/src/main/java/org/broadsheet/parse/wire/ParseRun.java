package org.broadsheet.parse.wire;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all events of one parse have in common, besides the document.
 *
 * @param parseId derived from the id of the event that caused the parse and the parser's version
 * @param receivedAt when the raw issue was received, RFC 3339 in UTC
 * @param hints what the pusher said, by name: newspaper, date, edition, page, filename, source
 */
public record ParseRun(String parseId, String receivedAt, Map<String, String> hints) {
    public ParseRun {
        hints = Collections.unmodifiableMap(new TreeMap<>(hints)); // sorted: the same parse is the same bytes
    }
}
