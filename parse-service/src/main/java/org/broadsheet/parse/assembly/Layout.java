package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.evidence.Evidence;
import org.broadsheet.parse.evidence.SignReader;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.Languages;
import org.broadsheet.parse.ledger.Ledger;
import org.broadsheet.parse.loops.Loop;
import org.broadsheet.parse.loops.LoopFinder;
import org.broadsheet.parse.masthead.MastheadLine;
import org.broadsheet.parse.masthead.MastheadReader;
import org.broadsheet.parse.masthead.MastheadReading;
import org.broadsheet.parse.pages.PageFinder;
import org.broadsheet.parse.pages.Pages;
import org.broadsheet.parse.reading.Block;
import org.broadsheet.parse.reading.BlockCutter;
import org.broadsheet.parse.reading.BlockReader;
import org.broadsheet.parse.reading.WrappedLines;
import org.broadsheet.parse.segmentation.BestPath;
import org.broadsheet.parse.segmentation.HandSetWeights;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Style;
import org.broadsheet.parse.segmentation.Weights;

/**
 * The issue before its articles: blocks, masthead, pages and loops.
 *
 * @param blocks all blocks in order of place
 * @param wrapped whether lines are wrapped at the column's width
 * @param contents indices of the blocks that stand between articles, or hold the newspaper's name again
 * @param outside indices of the blocks that no article has: masthead, running heads and contents
 */
record Layout(
        String text,
        LanguagePack pack,
        List<Block> blocks,
        MastheadReading masthead,
        Pages pages,
        Set<Integer> contents,
        Set<Integer> outside,
        List<Loop> loops,
        boolean wrapped) {
    private static final Form FULL_DATE = Form.of("12", "(?i)[a-z]day,? .{0,20}(?:1[5-9]|20)[0-9]{2}");
    private static final int MASTHEAD_LINES = 40;
    private static final int FEWEST_MARKED = 8;
    private static final int LONGEST_MASTHEAD_LINE = 160;
    private static final int LONGEST_SLOGAN = 40;

    static Layout of(String text, Hints hints) {
        LanguagePack pack = Languages.of(text);
        WrappedLines.Joined lines = WrappedLines.join(text, unmarkedWhereAllAre(BlockReader.read(text)), pack);
        List<Block> blocks = BlockCutter.cut(text, lines.blocks(), pack);
        int top = topEnd(text, blocks, pack);
        MastheadReading masthead = MastheadReader.read(text, candidates(text, blocks, top), hints);
        Set<Integer> outside = new HashSet<>();
        claimed(blocks, masthead, outside);
        Pages pages = PageFinder.find(text, blocks, outside, hints.page() == null ? 1 : hints.page(), pack);
        outside.addAll(pages.headers());
        Set<Integer> contents = Furniture.find(text, blocks);
        contents.addAll(namesAgain(text, blocks, masthead));
        contents.removeAll(outside);
        outside.addAll(contents);
        List<Span> prose = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isText() && !outside.contains(i)) {
                prose.add(blocks.get(i).span());
            }
        }
        return new Layout(
                text, pack, blocks, masthead, pages, contents, outside, LoopFinder.find(text, prose), lines.wrapped());
    }

    /** The newspaper's name alone on a line stands over a later page. */
    private static Set<Integer> namesAgain(String text, List<Block> blocks, MastheadReading masthead) {
        Set<Integer> again = new HashSet<>();
        String name = masthead.masthead().title() == null
                ? ""
                : masthead.masthead().title().value();
        for (int i = 0; i < blocks.size() && !name.isEmpty(); i++) {
            Block block = blocks.get(i);
            int length = block.length();
            boolean whole =
                    length == name.length() || length == name.length() + 1 && text.charAt(block.end() - 1) == '.';
            if (block.isText() && whole && text.regionMatches(true, block.start(), name, 0, name.length())) {
                again.add(i);
            }
        }
        return again;
    }

    /** Where an engine marked nearly every line as a heading, the mark says nothing about any. */
    private static List<Block> unmarkedWhereAllAre(List<Block> blocks) {
        int lines = 0;
        int marked = 0;
        for (Block block : blocks) {
            lines += block.isText() ? 1 : 0;
            marked += block.level() > 0 ? 1 : 0;
        }
        if (marked < FEWEST_MARKED || marked * 10 < lines * 9) {
            return blocks;
        }
        return blocks.stream()
                .map(b -> b.level() == 0 ? b : new Block(Block.Kind.TEXT, b.start(), b.end(), 0, b.strong(), b.apart()))
                .toList();
    }

    /** The masthead ends before the first report: a long block, a sentence or a dateline. */
    private static int topEnd(String text, List<Block> blocks, LanguagePack pack) {
        int lines = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.isText()) {
                continue;
            }
            boolean report = block.length() > LONGEST_MASTHEAD_LINE
                    || block.length() > LONGEST_SLOGAN && text.indexOf('。', block.start(), block.end()) > 0
                    || beginsReport(Folded.of(text, block.start(), Math.min(block.end(), block.start() + 80)), pack);
            if (report || ++lines > MASTHEAD_LINES) {
                return i;
            }
        }
        return blocks.size();
    }

    /** THURSDAY, OCTOBER 17, 2013 is no town and a day. */
    private static boolean beginsReport(String head, LanguagePack pack) {
        return !FULL_DATE.isIn(head)
                && Hallmarks.of(head, pack).mayBeginReport()
                && pack.dateline().matcher(head).lookingAt();
    }

    private static List<MastheadLine> candidates(String text, List<Block> blocks, int top) {
        List<MastheadLine> lines = new ArrayList<>();
        for (Block block : blocks.subList(0, top)) {
            if (block.isText()) {
                lines.add(new MastheadLine(block.start(), block.end(), block.level() > 0));
            }
        }
        return lines;
    }

    private static void claimed(List<Block> blocks, MastheadReading masthead, Set<Integer> outside) {
        int claim = 0;
        for (int i = 0; i < blocks.size() && claim < masthead.claims().size(); i++) {
            while (claim < masthead.claims().size()
                    && masthead.claims().get(claim).span().end()
                            <= blocks.get(i).start()) {
                claim++;
            }
            if (claim < masthead.claims().size()
                    && masthead.claims().get(claim).span().start()
                            < blocks.get(i).end()) {
                outside.add(i);
            }
        }
    }

    List<Evidence> evidence() {
        List<Block> inside = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!outside.contains(i)) {
                inside.add(blocks.get(i));
            } else if (pages.headers().contains(i)) {
                Block block = blocks.get(i);
                inside.add(new Block(Block.Kind.PAGE_BREAK, block.start(), block.end(), 0, false, true));
            }
        }
        return SignReader.read(text, inside, pack, new Elision(loops)::covers);
    }

    Weights weights(List<Evidence> evidence) {
        return HandSetWeights.of(pack, Style.of(evidence, pack));
    }

    List<Labelled> label(List<Span> boundaries) {
        List<Evidence> evidence = evidence();
        return BestPath.find(evidence, weights(evidence), Boundaries.force(evidence, boundaries));
    }

    /** Claims what is no article's. */
    void claim(Ledger ledger) {
        masthead.claims().forEach(claim -> ledger.claim(claim.span(), claim.role()));
        pages.headers().forEach(i -> ledger.claim(blocks.get(i).span(), Role.PAGE_HEADER));
        contents.forEach(i -> ledger.claim(blocks.get(i).span(), Role.FURNITURE));
        int from = 0;
        for (Block block : blocks) {
            switch (block.kind()) {
                case IMAGE -> ledger.claim(block.span(), Role.IMAGE);
                case PAGE_BREAK -> ledger.claim(block.span(), Role.PAGE_BREAK);
                case MARKUP -> ledger.claim(block.span(), Role.MARKUP);
                case TEXT, HEADING, TABLE -> {}
            }
            claimMarks(from, block.start(), ledger);
            from = block.end();
        }
        claimMarks(from, text.length(), ledger);
    }

    /** What stands between blocks and is no blank is a mark of the format: heading signs, emphasis, a byte order mark. */
    private void claimMarks(int start, int end, Ledger ledger) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                ledger.claim(new Span(i, i + 1), Role.MARKUP);
            }
        }
    }
}
