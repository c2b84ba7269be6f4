package org.broadsheet.parse.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.JumpMarks;
import org.broadsheet.parse.language.LanguagePack;

/** Cuts blocks that hold two things: a jump line glued to its text, a report glued to its headline. */
public final class BlockCutter {
    private static final int EDGE = 40;
    private static final int HEADLINE = 80;
    private static final int LONGEST_SPEAKER = 16;

    private final String text;
    private final LanguagePack pack;
    private final List<Block> cut = new ArrayList<>();

    /** Leads in bold that end in a colon and come again: who is let speak in an interview. */
    private final Set<String> speakers = new HashSet<>();

    private BlockCutter(String text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    public static List<Block> cut(String text, List<Block> blocks, LanguagePack pack) {
        BlockCutter cutter = new BlockCutter(text, pack);
        cutter.readSpeakers(blocks);
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.HEADING) {
                cutter.cut(block);
            } else {
                cutter.cut.add(block);
            }
        }
        return cutter.cut;
    }

    private void readSpeakers(List<Block> blocks) {
        Set<String> leads = new HashSet<>();
        for (Block block : blocks) {
            int open = block.start() + 2;
            int close = open < block.end() && text.startsWith("**", block.start())
                    ? text.indexOf("**", open, Math.min(block.end(), open + LONGEST_SPEAKER))
                    : -1;
            boolean speaks = close > open && (text.charAt(close - 1) == ':' || text.charAt(close - 1) == '：');
            if (speaks && !leads.add(text.substring(open, close))) {
                speakers.add(text.substring(open, close));
            }
        }
    }

    private void cut(Block block) {
        boolean plain = block.level() == 0 && !block.strong() && block.kind() == Block.Kind.TEXT;
        for (Block piece : plain ? GluedText.part(text, block, pack, isSpoken(block)) : List.of(block)) {
            cutPiece(piece);
        }
    }

    private void cutPiece(Block block) {
        Block rest = cutJumpIn(block);
        int jump = jumpOutAt(rest);
        Block main = jump < 0 ? rest : part(rest, rest.start(), jump, rest.apart());
        int report = reportAt(main);
        if (report < 0) {
            add(main);
        } else {
            add(part(main, main.start(), report, main.apart()));
            add(plain(main, report, main.end(), false));
        }
        if (jump >= 0) {
            add(plain(rest, jump, rest.end(), false));
        }
    }

    /** Whether it begins with who speaks. */
    private boolean isSpoken(Block block) {
        int open = block.start() + 2;
        int close = speakers.isEmpty() || open >= block.end()
                ? -1
                : text.indexOf("**", open, Math.min(block.end(), open + LONGEST_SPEAKER));
        return close > open && speakers.contains(text.substring(open, close));
    }

    private Block cutJumpIn(Block block) {
        if (block.length() == 0 || !JumpMarks.mayBegin(text, block.start(), block.end(), pack)) {
            return block;
        }
        int end = Math.min(block.end(), block.start() + EDGE);
        Matcher jump = pack.jumpIn().matcher(Folded.of(text, block.start(), end));
        if (!jump.lookingAt() || block.start() + jump.end() >= block.end() || jump.end() == end - block.start()) {
            return block;
        }
        int at = block.start() + jump.end();
        add(plain(block, block.start(), at, block.apart()));
        return plain(block, at, block.end(), false);
    }

    private int jumpOutAt(Block block) {
        int start = Math.max(block.start(), block.end() - EDGE);
        if (!JumpMarks.mayEnd(text, start, block.end(), pack)) {
            return -1;
        }
        Matcher jump = pack.jumpOut().matcher(Folded.of(text, start, block.end()));
        return jump.find() && start + jump.start() > block.start() ? start + jump.start() : -1;
    }

    /** A heading that goes on with a dateline after a blank. */
    private int reportAt(Block block) {
        if (block.level() == 0 && !block.strong()) {
            return -1;
        }
        String line = Folded.of(text, block.start(), Math.min(block.end(), block.start() + HEADLINE * 2));
        if (!Hallmarks.of(line, pack).mayHoldReport()) {
            return -1;
        }
        for (int blank = line.indexOf(' '); blank > 0 && blank < HEADLINE; blank = line.indexOf(' ', blank + 1)) {
            Matcher dateline = pack.dateline().matcher(line).region(blank + 1, line.length());
            if (dateline.lookingAt()) {
                return block.start() + blank + 1;
            }
        }
        return -1;
    }

    private Block part(Block block, int start, int end, boolean apart) {
        return new Block(block.kind(), start, end, block.level(), block.strong(), apart);
    }

    private static Block plain(Block block, int start, int end, boolean apart) {
        return new Block(Block.Kind.TEXT, start, end, 0, false, apart);
    }

    private void add(Block block) {
        int start = Blanks.skip(text, block.start(), block.end());
        int end = Blanks.trim(text, start, block.end());
        if (start < end) {
            cut.add(part(block, start, end, block.apart()));
        }
    }
}
