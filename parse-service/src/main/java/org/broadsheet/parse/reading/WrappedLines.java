package org.broadsheet.parse.reading;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.PersonNames;

/**
 * Puts hard-wrapped lines together again. Lines are wrapped where many of them end at the same width without an end of a sentence;
 * such a full line goes on in the next, unless that is indented, marked, or stands apart.
 */
public final class WrappedLines {
    /** A newspaper's column is no wider, in full-width characters. */
    private static final int WIDEST = 48;

    private static final int NARROWEST = 8;
    private static final int ENOUGH = 4;

    /** In Latin characters; no line of a headline over several lines is longer. */
    private static final int MOST_TITLE = 60;

    private static final String STOPS = "。！？!?…”’』」）)；;：:";

    private final String text;
    private final LanguagePack pack;
    private final List<Block> blocks;
    private final int[] widths;
    private int usual;

    private WrappedLines(String text, List<Block> blocks, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
        this.blocks = blocks;
        this.widths = new int[blocks.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(blocks.get(i));
        }
        this.usual = usualWidth();
    }

    /**
     * @param blocks with wrapped lines put together
     * @param wrapped whether the text is wrapped at all: then a line end alone ends nothing
     */
    public record Joined(List<Block> blocks, boolean wrapped) {}

    public static Joined join(String text, List<Block> blocks, LanguagePack pack) {
        WrappedLines lines = new WrappedLines(text, blocks, pack);
        return new Joined(lines.usual < 0 ? blocks : lines.join(), lines.usual >= 0);
    }

    private List<Block> join() {
        List<Block> joined = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int last = i;
            while (last + 1 < blocks.size() && goesOn(last)) {
                last++;
            }
            joined.add(
                    last == i
                            ? block
                            : new Block(
                                    block.kind(),
                                    block.start(),
                                    blocks.get(last).end(),
                                    block.level(),
                                    block.strong(),
                                    block.apart()));
            i = last;
        }
        return joined;
    }

    private boolean goesOn(int i) {
        return isHeadlineOverLines(i)
                || follows(i)
                        && isFull(i)
                        && !isIndented(blocks.get(i + 1))
                        && !breaksHard(i)
                        && !beginsReport(blocks.get(i + 1));
    }

    /** Two lines under each other with a capital at nearly every word, as English headlines have: one headline that was too wide. */
    private boolean isHeadlineOverLines(int i) {
        return follows(i) && isInTitleCase(blocks.get(i)) && isInTitleCase(blocks.get(i + 1));
    }

    private boolean isInTitleCase(Block block) {
        if (block.length() > MOST_TITLE || text.charAt(block.start()) > 127) {
            return false;
        }
        String line = text.substring(block.start(), block.end());
        return hasCapitals(line)
                && line.indexOf("..") < 0
                && line.indexOf(',') < 0
                && line.charAt(line.length() - 1) != '.'
                && !pack.authorLine().matcher(line).lookingAt()
                && !pack.organization().matcher(line).find()
                && !pack.jumpIn().matcher(line).lookingAt()
                && !pack.jumpOut().matcher(line).lookingAt()
                && !PersonNames.isListOfNames(line);
    }

    /** At every word but the short ones. */
    private static boolean hasCapitals(String line) {
        int words = 0;
        int capitals = 0;
        for (String word : line.split(" ")) {
            boolean counts = word.length() > 3;
            words += counts ? 1 : 0;
            capitals += counts && !Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return words > 0 && capitals == words && Character.isUpperCase(firstLetter(line));
    }

    private static char firstLetter(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetter(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return ' ';
    }

    private boolean beginsReport(Block block) {
        String head = Folded.of(text, block.start(), Math.min(block.end(), block.start() + 60));
        return Hallmarks.of(head, pack).mayBeginReport()
                && pack.dateline().matcher(head).lookingAt();
    }

    /** The next block is the next line of plain text, without a blank line between. */
    private boolean follows(int i) {
        Block block = blocks.get(i);
        Block next = blocks.get(i + 1);
        return isPlain(block) && isPlain(next) && !next.apart();
    }

    private static boolean isPlain(Block block) {
        return block.kind() == Block.Kind.TEXT && !block.strong();
    }

    private boolean isFull(int i) {
        int slack = isHan(blocks.get(i)) ? 3 : usual / 4;
        return widths[i] >= usual - slack && widths[i] <= usual + slack + 2;
    }

    /** Two blanks before the line end are Markdown's way to keep it. */
    private boolean breaksHard(int i) {
        int end = blocks.get(i).end();
        return end + 1 < text.length() && text.charAt(end) == ' ' && text.charAt(end + 1) == ' ';
    }

    private boolean isIndented(Block block) {
        int blanks = 0;
        for (int i = block.start() - 1; i >= 0 && Blanks.isBlank(text.charAt(i)) && text.charAt(i) != '\n'; i--) {
            blanks += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return blanks >= 2;
    }

    /** The width at which most lines end in mid-sentence, or -1 where lines are not wrapped. */
    private int usualWidth() {
        int[] ends = new int[WIDEST + 1];
        int open = 0;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            boolean stops = STOPS.indexOf(text.charAt(blocks.get(i).end() - 1)) >= 0;
            if (follows(i) && !stops) {
                open++;
                if (widths[i] >= NARROWEST && widths[i] <= WIDEST) {
                    ends[widths[i]]++;
                }
            }
        }
        int best = NARROWEST;
        for (int width = NARROWEST; width <= WIDEST; width++) {
            best = near(ends, width) >= near(ends, best) ? width : best;
        }
        int full = near(ends, best);
        return full >= ENOUGH && full * 5 >= open * 2 && wider(best) * 3 <= full ? best : -1;
    }

    /** How many lines are too wide to have been wrapped at that width. */
    private int wider(int width) {
        int wider = 0;
        for (int i = 0; i < widths.length; i++) {
            wider += widths[i] > width + width / 4 + 4 && isPlain(blocks.get(i)) ? 1 : 0;
        }
        return wider;
    }

    private static int near(int[] ends, int width) {
        int sum = 0;
        for (int i = Math.max(0, width - 2 - width / 8); i <= Math.min(WIDEST, width + 1); i++) {
            sum += ends[i];
        }
        return sum;
    }

    private int width(Block block) {
        int half = 0;
        for (int i = block.start(); i < block.end() && half <= 4 * WIDEST; i++) {
            half += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return (half + 1) / 2;
    }

    private boolean isHan(Block block) {
        return text.charAt(block.start()) >= 0x2E80 || text.charAt(block.end() - 1) >= 0x2E80;
    }
}
