package org.broadsheet.parse.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.parse.document.Span;

/**
 * Text that is walked copy by copy from where it was seen to repeat. Indexes are of visible characters.
 *
 * @param start where the text itself begins
 * @param period its length
 * @param copyEnds where each whole copy ends, in order; the first begins at {@code start + period}
 * @param end after the last copy, a cut one included
 * @param exact whether all copies equal the text
 * @param walkedTo up to where the scan need not look again
 */
record Repetition(int start, int period, List<Integer> copyEnds, int end, boolean exact, int walkedTo) {
    /** A cut copy counts where at least so many characters of it stand there: fewer agree by chance. */
    private static final int SHORTEST_CUT_COPY = 3;

    /** The walk back is bounded by the walk ahead, which keeps the whole scan linear. */
    private static final int BACK_PER_AHEAD = 4;

    private static final int BACK_AT_LEAST = 32;

    Repetition {
        copyEnds = List.copyOf(copyEnds);
    }

    /** Walks from a seed that stands at {@code before} and again at {@code at}; not back beyond {@code floor}. */
    static Repetition at(VisibleText text, int before, int at, int floor) {
        int period = at - before;
        int ahead = at;
        while (ahead < text.length() && text.at(ahead) == text.at(ahead - period)) {
            ahead++;
        }
        int lowest = Math.max(floor, before - BACK_PER_AHEAD * (ahead - at) - BACK_AT_LEAST);
        int start = before;
        while (start > lowest && text.at(start - 1) == text.at(start - 1 + period)) {
            start--;
        }
        int repeated = ahead - start - period;
        if (repeated >= period) {
            return exact(text, start, period, ahead);
        }
        return repeated * 3 >= period ? near(text, start, period, ahead, lowest) : none(start, period, ahead);
    }

    private static Repetition none(int start, int period, int walkedTo) {
        return new Repetition(start, period, List.of(), start + period, true, walkedTo);
    }

    private static Repetition exact(VisibleText text, int runStart, int period, int runEnd) {
        int spare = (runEnd - runStart) % period;
        int start = clauseStart(text, runStart, spare);
        List<Integer> ends = new ArrayList<>();
        for (int e = start + 2 * period; e <= runEnd; e += period) {
            ends.add(e);
        }
        return goneOn(text, start, period, ends, true, runEnd);
    }

    /** One edit between the text and its only copy so far: within the copy, or before the place where the two begin to agree. */
    private static Repetition near(VisibleText text, int runStart, int period, int runEnd, int lowest) {
        if (!Edits.isNumeral(text, runEnd) && !Edits.isNumeral(text, runEnd - period)) {
            int copyEnd = Edits.endOfCopy(text, runStart, period, runStart + period);
            if (copyEnd >= 0) {
                return goneOn(text, runStart, period, new ArrayList<>(List.of(copyEnd)), false, runEnd);
            }
        }
        int back = runStart - 1;
        while (back > lowest && text.at(back - 1) == text.at(back - 1 + period)) {
            back--;
        }
        int spare = runEnd - back - 2 * period;
        if (back < lowest || spare < 0 || runStart - 1 - back < 2 || Edits.isNumeral(text, runStart - 1)) {
            return none(runStart, period, runEnd);
        }
        int start = clauseStart(text, back, spare);
        return goneOn(text, start, period, new ArrayList<>(List.of(start + 2 * period)), false, runEnd);
    }

    /** Takes in further copies, each with at most one edit, and a cut copy at the end. */
    private static Repetition goneOn(
            VisibleText text, int start, int period, List<Integer> ends, boolean soFarExact, int walkedTo) {
        boolean exact = soFarExact;
        int end = ends.getLast();
        for (int next = Edits.endOfCopy(text, start, period, end);
                next >= 0;
                next = Edits.endOfCopy(text, start, period, end)) {
            exact = false;
            end = next;
            ends.add(end);
        }
        int cut = 0;
        while (end + cut < text.length() && cut < period && text.at(end + cut) == text.at(start + cut)) {
            cut++;
        }
        boolean counts = cut >= SHORTEST_CUT_COPY || cut > 0 && text.isBlockStart(end + cut);
        end += counts ? cut : 0;
        return new Repetition(start, period, ends, end, exact, Math.max(walkedTo, end));
    }

    /** The first place within the spare characters where a clause begins; else the beginning as walked. */
    private static int clauseStart(VisibleText text, int from, int spare) {
        for (int start = from; start <= from + spare; start++) {
            if (start == 0 || text.isBlockStart(start) || Edits.endsClause(text.at(start - 1))) {
                return start;
            }
        }
        return from;
    }

    /** The loop that this is, or empty where it is true repetition. */
    Optional<Loop> asLoop(VisibleText text) {
        if (copyEnds.isEmpty() || !Purpose.isLoop(text, this)) {
            return Optional.empty();
        }
        List<Span> copies = new ArrayList<>();
        int from = start + period;
        for (int copyEnd : copyEnds) {
            addPieces(text, from, copyEnd, copies);
            from = copyEnd;
        }
        addPieces(text, from, end, copies);
        return Optional.of(new Loop(text.span(start, start + period), copies, exact));
    }

    private static void addPieces(VisibleText text, int from, int to, List<Span> pieces) {
        for (int at = from; at < to; ) {
            int stop = Math.min(to, text.nextBlockStart(at));
            pieces.add(text.span(at, stop));
            at = stop;
        }
    }

    boolean crossesBlocks(VisibleText text) {
        return text.nextBlockStart(start) < end;
    }
}
