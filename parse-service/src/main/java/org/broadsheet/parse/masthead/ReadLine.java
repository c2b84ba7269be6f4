package org.broadsheet.parse.masthead;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.calendar.SolarTerm;
import org.jspecify.annotations.Nullable;

/**
 * A line with all that was recognised in it.
 *
 * @param uncovered what no statement explains, blanks and separators aside, as folded
 * @param explained share of the line's characters that statements explain, 0 to 1
 */
record ReadLine(
        PrintedLine line,
        List<Sighting> sightings,
        @Nullable PrintedDate date,
        @Nullable PrintedWeekday weekday,
        @Nullable PrintedLunar lunar,
        @Nullable PrintedTerm term,
        String uncovered,
        double explained) {
    ReadLine {
        sightings = List.copyOf(sightings);
    }

    /**
     * A solar term, or the two characters that stand where one must.
     *
     * @param on the lunar day printed before it, or null
     */
    record PrintedTerm(
            String printed,
            @Nullable SolarTerm term,
            @Nullable PrintedLunar on,
            int start,
            int end) {}

    private static final Pattern TERM_AFTER =
            Pattern.compile(" ?(?:日)?[,:(]? ?([\\u4e00-\\u9fff]{2})(?![\\u4e00-\\u9fff])");

    static ReadLine of(PrintedLine line) {
        String folded = line.folded();
        BitSet covered = new BitSet(folded.length());
        PrintedDate date = PrintedDate.find(folded).orElse(null);
        String rest = date == null ? folded : blanked(folded, date.start(), date.end(), covered);
        PrintedWeekday weekday = PrintedWeekday.find(rest).orElse(null);
        rest = weekday == null ? rest : blanked(rest, weekday.start(), weekday.end(), covered);
        PrintedLunar first = rest.contains("月") ? PrintedLunar.find(rest, 0).orElse(null) : null;
        boolean dated = date != null || weekday != null || folded.length() <= 6;
        PrintedTerm term = first != null ? termAfter(rest, first) : dated ? termAlone(rest) : null;
        PrintedLunar lunar = first == null || term != null && term.on == first && !first.labelled() ? null : first;
        if (lunar != null) {
            rest = blanked(rest, lunar.start(), lunar.end(), covered);
        }
        if (term != null) {
            rest = blanked(
                    rest, term.on == null ? term.start : Math.min(term.on.start(), term.start), term.end, covered);
        }
        List<Sighting> sightings = sight(rest, covered);
        return new ReadLine(line, sightings, date, weekday, lunar, term, left(folded, covered), share(folded, covered));
    }

    private static String blanked(String text, int from, int to, BitSet covered) {
        covered.set(from, to);
        return text.substring(0, from) + " ".repeat(to - from) + text.substring(to);
    }

    private static @Nullable PrintedTerm termAfter(String rest, PrintedLunar first) {
        PrintedLunar on = PrintedLunar.find(rest, first.end()).orElse(first);
        Matcher m = TERM_AFTER.matcher(rest).region(on.end(), rest.length());
        if (!m.lookingAt()) {
            return termAlone(rest);
        }
        String printed = m.group(1);
        SolarTerm term = SolarTerm.named(printed).orElse(null);
        boolean follows = on != first || term != null;
        return follows ? new PrintedTerm(printed, term, on, m.start(1), m.end(1)) : null;
    }

    private static @Nullable PrintedTerm termAlone(String rest) {
        for (SolarTerm term : rest.length() <= 24 ? SolarTerm.values() : new SolarTerm[0]) {
            int at = rest.indexOf(term.chinese());
            if (at >= 0) {
                return new PrintedTerm(term.chinese(), term, null, at, at + 2);
            }
        }
        return null;
    }

    private static List<Sighting> sight(String rest, BitSet covered) {
        List<Sighting> sightings = new ArrayList<>();
        for (Imprint kind : Imprint.possibleIn(rest)) {
            for (SoughtForm form : kind.forms()) {
                form.forEachIn(rest, m -> sighting(kind, m, covered).ifPresent(sightings::add));
            }
        }
        return sightings;
    }

    private static Optional<Sighting> sighting(Imprint kind, Matcher m, BitSet covered) {
        int start = m.start();
        boolean named = m.namedGroups().containsKey("v");
        int valueStart = named ? m.start("v") : start;
        int valueEnd = named ? m.end("v") : start;
        int taken = covered.nextSetBit(start);
        if (m.end() == start || taken >= 0 && taken < m.end()) {
            return Optional.empty();
        }
        covered.set(start, m.end());
        String value = named ? m.group("v").strip() : "";
        return Optional.of(new Sighting(kind, value, start, m.end(), valueStart, valueEnd));
    }

    private static String left(String folded, BitSet covered) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (!covered.get(i) && Character.isLetterOrDigit(folded.charAt(i))) {
                left.append(folded.charAt(i));
            }
        }
        return left.toString();
    }

    private static double share(String folded, BitSet covered) {
        int all = 0;
        int explained = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                all++;
                explained += covered.get(i) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) explained / all;
    }

    boolean isImprint() {
        boolean dated = date != null && isAnchor();
        return explained >= 0.7
                || date != null
                        && weekday != null
                        && explained >= 0.5
                        && line.raw().length() <= 90
                || isAnchor() && uncovered.length() <= (dated ? 24 : 12) && explained >= 0.5;
    }

    boolean isAnchor() {
        boolean anchor = lunar != null && lunar.labelled();
        for (Sighting sighting : sightings) {
            anchor |= sighting.kind().isAnchor();
        }
        return anchor;
    }
}
