package org.broadsheet.parse.evidence;

import java.util.List;
import org.broadsheet.parse.reading.Block;

/** Signs of how a line is set: far in from the margin, as verse, or between two pictures. */
final class Setting {
    /** Two ideographic blanks begin a paragraph; a headline in the middle of its column has more. */
    private static final int PARAGRAPH_INDENT = 4;

    private static final int WIDEST_LINE = 30;
    private static final int WIDEST_VERSE = 18;
    private static final int FEWEST_VERSES = 3;
    private static final int ENOUGH = 2;

    private final String text;
    private final List<Evidence> evidence;

    Setting(String text, List<Evidence> evidence) {
        this.text = text;
        this.evidence = evidence;
    }

    void read() {
        readSetIn();
        int marked = marked();
        if (marked >= ENOUGH) {
            readVerse();
        }
        for (int i = 0; marked == 0 && i < evidence.size(); i++) {
            evidence.get(i).signs().show(Sign.NOTHING_MARKED, isOfNoOtherForm(evidence.get(i)));
        }
        for (Evidence each : evidence) {
            each.signs()
                    .show(
                            Sign.BETWEEN_IMAGES,
                            each.shows(Sign.AFTER_IMAGE)
                                    && each.shows(Sign.BEFORE_IMAGE)
                                    && each.block().level() == 0
                                    && each.shape().stops() == 0
                                    && !each.shows(Sign.DATELINE));
        }
    }

    /** Only where paragraphs are indented as usual does a deeper indent tell a line apart. */
    private void readSetIn() {
        int indented = 0;
        for (Evidence each : evidence) {
            int indent = each.isProse() ? indent(each.block()) : 0;
            indented += indent > 0 && indent <= PARAGRAPH_INDENT ? 1 : 0;
        }
        for (int i = 0; indented >= ENOUGH && i < evidence.size(); i++) {
            Evidence each = evidence.get(i);
            boolean line = !each.isProse() && each.shape().width() <= WIDEST_LINE;
            each.signs().show(Sign.SET_IN, line && indent(each.block()) > PARAGRAPH_INDENT + 1);
        }
    }

    /** Blanks between the line's beginning and the block; an ideographic one counts as two. */
    private int indent(Block block) {
        int blanks = 0;
        int i = block.start() - 1;
        while (i >= 0
                && blanks < 80
                && (text.charAt(i) == ' ' || text.charAt(i) == '\u3000' || text.charAt(i) == '\t')) {
            blanks += text.charAt(i) == ' ' ? 1 : 2;
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r' ? blanks : 0;
    }

    private int marked() {
        int marked = 0;
        for (Evidence each : evidence) {
            marked += each.block().level() > 0 || each.block().strong() ? 1 : 0;
        }
        return marked;
    }

    /** Three and more short lines under each other, in an issue whose headlines are marked. */
    private void readVerse() {
        int i = 0;
        while (i < evidence.size()) {
            int end = i;
            while (end < evidence.size()
                    && isVerse(end)
                    && (end == i || !evidence.get(end).block().apart())) {
                end++;
            }
            for (int verse = i; end - i >= FEWEST_VERSES && verse < end; verse++) {
                evidence.get(verse).signs().show(Sign.VERSE);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isVerse(int i) {
        Evidence line = evidence.get(i);
        return line.block().kind() == Block.Kind.TEXT
                && line.block().level() == 0
                && !line.block().strong()
                && line.shape().width() <= WIDEST_VERSE
                && line.shape().digits() < 2
                && isOfNoOtherForm(line);
    }

    /** Nothing but its place and length says what the line is. */
    private static boolean isOfNoOtherForm(Evidence line) {
        return !line.isProse()
                && !line.shows(Sign.AUTHOR)
                && !line.shows(Sign.BARE_NAMES)
                && !line.shows(Sign.DATELINE)
                && !line.shows(Sign.DATE)
                && !line.shows(Sign.ORGANIZATION)
                && !line.shows(Sign.ORGANIZATION_DATE)
                && !line.shows(Sign.RUBRIC_MARK)
                && !line.shows(Sign.SUBTITLE_START)
                && !line.shows(Sign.JUMP_OUT)
                && !line.shows(Sign.JUMP_IN)
                && !line.shows(Sign.LIST_ITEM)
                && !line.shows(Sign.ENDNOTE)
                && !line.shows(Sign.ENDS_STOP)
                && !line.shows(Sign.CREDIT_END);
    }
}
