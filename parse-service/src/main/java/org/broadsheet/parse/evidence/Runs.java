package org.broadsheet.parse.evidence;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.reading.Block;

/** Signs that a line has from the lines around it: its place in a run of short lines, and how it compares with its neighbours. */
final class Runs {
    private static final int LONGEST_RUN = 12;

    private static final Sign[] OPENINGS = {
        Sign.MARK_FIRST, Sign.LIST_ITEM, Sign.SPEAKER, Sign.OPENS_BRACKET, Sign.OPENS_CAPITALS
    };

    /** What may stand above a line, and below it. */
    private static final int ABOVE = 3;

    private static final int BELOW = 5;

    /** By mark, by what stands above, by what stands below, each from its first to its last as the names tell them. */
    private static final Sign[] PLACES =
            Arrays.copyOfRange(Sign.values(), Sign.HEADING_EDGE_EDGE.ordinal(), Sign.PLAIN_LINE_LINE.ordinal() + 1);

    private static final int ABOVE_TEXT = 5;

    /** The same of texts: whether a report opens, and what stands above. */
    private static final Sign[] TEXTS =
            Arrays.copyOfRange(Sign.values(), Sign.REPORT_UNDER_EDGE.ordinal(), Sign.TEXT_UNDER_LINE.ordinal() + 1);

    private static final int BOLD = 7;
    private static final int UNMARKED = 8;

    private final List<Evidence> evidence;

    Runs(List<Evidence> evidence) {
        this.evidence = evidence;
    }

    void read() {
        for (int i = 0; i < evidence.size(); i++) {
            if (i > 0) {
                readPrevious(evidence.get(i), evidence.get(i - 1));
                boolean like = opensLike(evidence.get(i), evidence.get(i - 1));
                evidence.get(i).signs().show(Sign.OPENS_LIKE_PREVIOUS, like);
                evidence.get(i - 1).signs().show(Sign.OPENS_LIKE_NEXT, like);
            }
            readClosing(i);
            readPlace(i);
            if (i + 1 < evidence.size()) {
                readNext(evidence.get(i), evidence.get(i + 1));
            }
            if (i + 2 < evidence.size()) {
                Evidence second = evidence.get(i + 2);
                evidence.get(i)
                        .signs()
                        .show(Sign.NEXT_NEXT_REPORT, second.shows(Sign.DATELINE) || second.shows(Sign.AUTHOR));
                readSignature(evidence.get(i), evidence.get(i + 1), second);
                evidence.get(i).signs().show(Sign.NEXT_NEXT_CREDIT, second.shows(Sign.CREDIT_ALONE));
            }
        }
        readSubheads();
        int i = 0;
        while (i < evidence.size()) {
            int end = i;
            while (end < evidence.size() && isLine(evidence.get(end)) && end - i < LONGEST_RUN) {
                end++;
            }
            readRun(i, end);
            i = Math.max(end, i + 1);
        }
    }

    /** A line without a mark between a text and the next head: where a letter or a notice is signed. */
    private void readClosing(int i) {
        Evidence line = evidence.get(i);
        boolean under =
                i > 0 && isLine(line) && !isMarked(line) && evidence.get(i - 1).isProse();
        boolean last = i + 1 == evidence.size()
                || isMarked(evidence.get(i + 1))
                || evidence.get(i + 1).shows(Sign.AFTER_BREAK);
        line.signs().show(Sign.CLOSING_LINE, under && last);
    }

    /** How a line is marked, with what stands above it and below it: each alone says less than all three. */
    private void readPlace(int i) {
        Evidence line = evidence.get(i);
        if (isLine(line)) {
            int mark = line.block().level() > 0 ? 0 : line.block().strong() ? 1 : 2;
            line.signs().show(PLACES[(mark * ABOVE + above(i)) * BELOW + below(i)]);
        } else {
            int kind = line.shows(Sign.DATELINE) ? 0 : 1;
            line.signs().show(TEXTS[kind * ABOVE_TEXT + aboveText(i)]);
        }
    }

    private int aboveText(int i) {
        if (i == 0 || evidence.get(i).shows(Sign.AFTER_BREAK)) {
            return 0;
        }
        if (evidence.get(i).shows(Sign.AFTER_CAPTION)) {
            return 1;
        }
        Evidence above = evidence.get(i - 1);
        return !isLine(above) ? 2 : isMarked(above) ? 3 : 4;
    }

    private int above(int i) {
        if (i == 0 || evidence.get(i).shows(Sign.AFTER_BREAK)) {
            return 0;
        }
        return evidence.get(i - 1).isProse() ? 1 : 2;
    }

    private int below(int i) {
        if (i + 1 == evidence.size() || evidence.get(i + 1).shows(Sign.AFTER_BREAK)) {
            return 0;
        }
        Evidence next = evidence.get(i + 1);
        if (next.shows(Sign.DATELINE) || next.shows(Sign.AUTHOR)) {
            return 1;
        }
        return next.isProse() ? 2 : isMarked(next) ? 3 : 4;
    }

    /** An office and a day under each other, with a table behind them, sign what is above and not what is in the table. */
    private static void readSignature(Evidence office, Evidence day, Evidence behind) {
        if (office.shows(Sign.ORGANIZATION) && day.shows(Sign.DATE) && behind.shows(Sign.TABLE) && !isMarked(office)) {
            office.signs().show(Sign.SIGNED);
            day.signs().show(Sign.SIGNED);
        }
    }

    /** Whether two blocks open in the same way, as the items of a list do. */
    private static boolean opensLike(Evidence a, Evidence b) {
        for (Sign opening : OPENINGS) {
            if (a.shows(opening) && b.shows(opening)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLine(Evidence block) {
        return !block.isProse() && !block.shows(Sign.DATELINE);
    }

    private static boolean isMarked(Evidence evidence) {
        return evidence.block().level() > 0 || evidence.block().strong();
    }

    private static void readPrevious(Evidence block, Evidence previous) {
        SignSet signs = block.signs();
        signs.show(Sign.AFTER_PROSE, previous.isProse());
        signs.show(Sign.AFTER_CAPTION, previous.shows(Sign.CREDIT_END) || previous.shows(Sign.CAPTION_START));
        signs.show(Sign.AFTER_ENDNOTE, previous.shows(Sign.ENDNOTE));
        signs.show(Sign.AFTER_TAIL_NAMES, previous.shows(Sign.TAIL_NAMES));
        signs.show(Sign.AFTER_MARK_FIRST, previous.shows(Sign.MARK_FIRST));
        signs.show(Sign.AFTER_SIGNATURE, previous.shows(Sign.ORGANIZATION) || previous.shows(Sign.SIGNED));
        signs.show(Sign.AFTER_DATE, previous.shows(Sign.DATE) || previous.shows(Sign.ORGANIZATION_DATE));
        if (isLine(block) && isLine(previous)) {
            signs.show(Sign.PREVIOUS_MARKED, isMarked(previous));
            signs.show(
                    Sign.SAME_LEVEL_AS_PREVIOUS,
                    isMarked(block) && block.block().level() == previous.block().level());
            readChange(signs, size(block), size(previous));
            signs.show(Sign.SHORTER_THAN_PREVIOUS, isShorter(block, previous));
            signs.show(Sign.LONGER_THAN_PREVIOUS, isShorter(previous, block));
            signs.show(Sign.AS_WIDE_AS_PREVIOUS, isAsWide(block, previous));
        }
    }

    private static void readChange(SignSet signs, int size, int above) {
        signs.show(Sign.LARGER_THAN_ABOVE, size < above);
        signs.show(Sign.SMALLER_THAN_ABOVE, size > above);
        signs.show(Sign.LIKE_ABOVE, size == above && size < UNMARKED);
    }

    /** A subhead is never set larger than the headline above it, nor than the subhead before it. */
    private void readSubheads() {
        int last = UNMARKED;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence line = evidence.get(i);
            int size = isLine(line) ? size(line) : UNMARKED;
            if (size < UNMARKED) {
                if (last < UNMARKED && i > 0 && !isLine(evidence.get(i - 1))) {
                    line.signs()
                            .show(
                                    size < last
                                            ? Sign.LARGER_THAN_LAST
                                            : size == last ? Sign.LIKE_LAST : Sign.SMALLER_THAN_LAST);
                }
                last = size;
            }
        }
    }

    /** How large a line is set, as its mark says: the heading's level, bold below all levels, then what is not marked. */
    private static int size(Evidence line) {
        Block block = line.block();
        return block.level() > 0 ? block.level() : block.strong() ? BOLD : UNMARKED;
    }

    private static void readNext(Evidence block, Evidence next) {
        SignSet signs = block.signs();
        signs.show(
                next.shows(Sign.DATELINE)
                        ? Sign.NEXT_DATELINE
                        : next.shows(Sign.AUTHOR)
                                ? Sign.NEXT_AUTHOR
                                : next.isProse() ? Sign.NEXT_PROSE : Sign.NEXT_SHORT);
        signs.show(
                Sign.SECTION,
                block.shows(Sign.NOTICE)
                        && next.shows(Sign.NOTICE)
                        && block.shape().width() <= 4);
        signs.show(Sign.NEXT_DAY, next.isProse() && next.shows(Sign.HOLDS_DAY));
        signs.show(Sign.NEXT_MARK_FIRST, next.shows(Sign.MARK_FIRST));
        signs.show(Sign.NEXT_NAMES, next.shows(Sign.BARE_NAMES));
        signs.show(Sign.NEXT_CAPTION, next.shows(Sign.CREDIT_END) || next.shows(Sign.CAPTION_START));
        if (isLine(block) && isLine(next)) {
            int level = block.block().level();
            int below = next.block().level();
            signs.show(Sign.NEXT_MARKED, isMarked(next));
            signs.show(Sign.SAME_LEVEL_AS_NEXT, isMarked(block) && level == below);
            signs.show(Sign.ABOVE_NEXT, level > 0 && below > level);
            signs.show(Sign.BELOW_NEXT, level > 0 && below > 0 && below < level);
            signs.show(Sign.SHORTER_THAN_NEXT, isShorter(block, next));
            signs.show(Sign.LONGER_THAN_NEXT, isShorter(next, block));
            signs.show(Sign.AS_WIDE_AS_NEXT, isAsWide(block, next));
        }
    }

    private static boolean isAsWide(Evidence a, Evidence b) {
        return Math.abs(a.shape().width() - b.shape().width()) <= 1;
    }

    private static boolean isShorter(Evidence a, Evidence b) {
        return a.shape().width() * 4 < b.shape().width() * 3;
    }

    /** The line with the strongest heading mark of its run is likely the headline. */
    private void readRun(int from, int to) {
        int top = topLevel(from, to);
        int tops = 0;
        for (int i = from; i < to; i++) {
            tops += evidence.get(i).block().level() == top ? 1 : 0;
        }
        boolean report = to < evidence.size() && evidence.get(to).shows(Sign.DATELINE)
                || to > from && evidence.get(to - 1).shows(Sign.AUTHOR);
        for (int i = from; i < to; i++) {
            Block block = evidence.get(i).block();
            SignSet signs = evidence.get(i).signs();
            signs.show(Sign.TOP_OF_RUN, block.level() == top && tops == 1);
            signs.show(Sign.UNDER_TOP, top < 7 && block.level() != top);
            signs.show(Sign.ALONE_IN_RUN, to - from == 1);
            signs.show(i == from ? Sign.RUN_FIRST : i == from + 1 ? Sign.RUN_SECOND : Sign.RUN_LATER);
            signs.show(Sign.RUN_LAST, i + 1 == to);
            signs.show(Sign.RUN_OF_TWO, to - from == 2);
            signs.show(Sign.RUN_OF_THREE, to - from == 3);
            signs.show(report ? Sign.RUN_TO_REPORT : Sign.RUN_TO_PROSE);
        }
    }

    private int topLevel(int from, int to) {
        int top = 7;
        for (int i = from; i < to; i++) {
            int level = evidence.get(i).block().level();
            top = level > 0 ? Math.min(top, level) : top;
        }
        return top;
    }
}
