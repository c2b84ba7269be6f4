package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.loops.Loop;

/** The copies that loops left behind, which no paragraph shows. */
final class Elision {
    private final List<Span> copies;

    Elision(List<Loop> loops) {
        this.copies = loops.stream()
                .flatMap(loop -> loop.copies().stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    List<Span> copies() {
        return copies;
    }

    /** What is left of a stretch, in order. */
    List<Span> cut(int start, int end) {
        if (copies.isEmpty()) {
            return start < end ? List.of(new Span(start, end)) : List.of();
        }
        List<Span> rest = new ArrayList<>();
        int at = start;
        for (int i = firstAfter(start); i < copies.size() && copies.get(i).start() < end; i++) {
            Span copy = copies.get(i);
            if (copy.start() > at) {
                rest.add(new Span(at, copy.start()));
            }
            at = Math.max(at, copy.end());
        }
        if (at < end) {
            rest.add(new Span(at, end));
        }
        return rest;
    }

    boolean covers(int offset) {
        int i = firstAfter(offset);
        return i < copies.size() && copies.get(i).start() <= offset;
    }

    private int firstAfter(int offset) {
        int low = 0;
        int high = copies.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (copies.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
