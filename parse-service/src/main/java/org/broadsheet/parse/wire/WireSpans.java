package org.broadsheet.parse.wire;

import java.util.List;
import org.broadsheet.parse.document.Span;

/** Spans are pairs {@code [start, end]} in JSON: short, and as the schemas say. */
final class WireSpans {
    private WireSpans() {}

    static List<List<Integer>> from(List<Span> spans) {
        return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
    }
}
