package org.broadsheet.parse.masthead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which lines are the masthead's. Statements that only a masthead makes (a serial number, an issue number, who publishes) anchor a
 * group; a date, a weekday or a web address belongs to it where it stands beside one; what stands between is the ear's slogan.
 */
final class MastheadRegion {
    /** At most this many lines between two statements are taken for a slogan. */
    private static final int LINES_ABOVE_DATE = 4;

    private static final int GAP_LINES = 2;

    /** Farther apart, in UTF-16 units, two statements are not one masthead. */
    private static final int GAP_LENGTH = 160;

    private static final Pattern SLOGAN = Pattern.compile("[^。;:()`0-9]{2,30}|[A-Za-z'’&,.! -]{2,60}");

    /** How English newspapers speak of themselves under their name. */
    private static final Pattern MOTTO = Pattern.compile(
            "(?i)(?:serving|covering|proudly serving|your (?:local|community|hometown)|the (?:voice|newspaper|paper|conscience) (?:of|for|that)|all the news|an? independent (?:news)?paper"
                    + "|.*\\bsince 1[6-9]\\d\\d|[^.]*'s (?:biggest|best|oldest|favou?rite|own|only|leading)[^.]*(?:paper|daily|weekly))\\b.*");

    enum Part {
        IMPRINT,
        SLOGAN,
        OUTSIDE
    }

    private final List<ReadLine> lines;
    private final Part[] parts;

    private MastheadRegion(List<ReadLine> lines) {
        this.lines = lines;
        this.parts = new Part[lines.size()];
        java.util.Arrays.fill(parts, Part.OUTSIDE);
    }

    static MastheadRegion of(List<ReadLine> lines, Optional<TitleFinder.Title> title) {
        MastheadRegion region = new MastheadRegion(lines);
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!region.isStatement(i, title)) {
                continue;
            }
            if (!group.isEmpty() && !region.reaches(group.getLast(), i)) {
                region.take(group, title);
                group.clear();
            }
            group.add(i);
        }
        region.take(group, title);
        return region;
    }

    Part part(int index) {
        return parts[index];
    }

    private boolean isStatement(int index, Optional<TitleFinder.Title> title) {
        ReadLine line = lines.get(index);
        return line.isImprint()
                || title.isPresent()
                        && (title.get().index() == index
                                || title.get().isChinese()
                                        && (TitleFinder.spells(line, title.get().value())
                                                || translates(index, title.get().index()))
                                || line.line()
                                        .folded()
                                        .equals(lines.get(title.get().index())
                                                .line()
                                                .folded()));
    }

    /** Many Chinese newspapers print an English name beside their own. */
    private boolean translates(int index, int title) {
        return Math.abs(index - title) == 1
                && TitleFinder.isEnglishTitle(lines.get(index).line().folded());
    }

    private boolean reaches(int from, int to) {
        int length = 0;
        for (int i = from + 1; i < to; i++) {
            length += lines.get(i).line().raw().length();
            if (!SLOGAN.matcher(lines.get(i).line().folded()).matches()
                    && !MOTTO.matcher(lines.get(i).line().raw()).matches()) {
                return false;
            }
        }
        int apart = lines.get(to).line().start() - lines.get(from).line().span().end();
        return to - from <= GAP_LINES + 1 && apart - length <= GAP_LENGTH;
    }

    private void take(List<Integer> group, Optional<TitleFinder.Title> title) {
        boolean held = group.stream()
                        .anyMatch(i -> lines.get(i).isAnchor() && lines.get(i).isImprint())
                || title.isPresent() && group.contains(title.get().index())
                || isDateline(group);
        if (!held) {
            return;
        }
        for (int i = group.getFirst(); i <= group.getLast(); i++) {
            parts[i] = group.contains(i) ? Part.IMPRINT : Part.SLOGAN;
        }
        int next = group.getLast() + 1;
        if (next < lines.size()
                && lines.get(next).line().raw().length() <= 80
                && MOTTO.matcher(lines.get(next).line().raw()).matches()) {
            parts[next] = Part.SLOGAN;
        }
        takeEarAbove(group.getFirst());
    }

    /** What stands above the first statement at the very top of the page is the ear's. */
    private void takeEarAbove(int first) {
        boolean ear = first <= GAP_LINES
                && lines.subList(0, first).stream()
                        .allMatch(line -> SLOGAN.matcher(line.line().folded()).matches());
        for (int i = 0; ear && i < first; i++) {
            parts[i] = Part.SLOGAN;
        }
    }

    /** A date with its weekday near the top stands for a masthead whose title was lost, or stands apart. */
    private boolean isDateline(List<Integer> group) {
        return !group.isEmpty()
                && group.getFirst() <= LINES_ABOVE_DATE
                && group.stream().anyMatch(i -> lines.get(i).date() != null)
                && group.stream().anyMatch(i -> lines.get(i).weekday() != null);
    }
}
