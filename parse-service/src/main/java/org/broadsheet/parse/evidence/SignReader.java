package org.broadsheet.parse.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.reading.Block;

/** Reads the signs of every block of text, first from itself, then from its neighbours. */
public final class SignReader {
    /** A column break is looked for across this many captions, credits and headers at most. */
    private static final int SEAM_REACH = 5;

    private final String text;
    private final List<Block> blocks;
    private final List<Integer> textual = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Long> signs = new ArrayList<>();
    private final Seams seams;

    private SignReader(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = blocks;
        this.seams = new Seams(text);
    }

    /** The evidence of the blocks that hold text, in order; images and page breaks show in the signs of their neighbours. */
    public static List<Evidence> read(String text, List<Block> blocks, LanguagePack pack) {
        SignReader reader = new SignReader(text, blocks);
        reader.readOwn(new FormSigns(text, pack));
        reader.readSurroundings();
        reader.readNeighbours();
        reader.readRuns();
        reader.readCohesion();
        reader.readSeams();
        reader.readReprints();
        return reader.evidence();
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(textual.size());
        for (int i = 0; i < textual.size(); i++) {
            evidence.add(new Evidence(block(i), shapes.get(i), signs.get(i)));
        }
        return evidence;
    }

    private Block block(int i) {
        return blocks.get(textual.get(i));
    }

    private void readOwn(FormSigns forms) {
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (block.isText()) {
                Shape shape = Shape.of(text, block.start(), block.end());
                textual.add(at);
                shapes.add(shape);
                signs.add(ShapeSigns.of(text, block, shape) | forms.of(block, shape));
            }
        }
    }

    private void readSurroundings() {
        for (int i = 0; i < textual.size(); i++) {
            int at = textual.get(i);
            if (at == 0 || is(at - 1, Block.Kind.PAGE_BREAK)) {
                show(i, Sign.AFTER_BREAK);
            }
            if (is(at - 1, Block.Kind.IMAGE)) {
                show(i, Sign.AFTER_IMAGE);
            }
            if (is(at + 1, Block.Kind.IMAGE)) {
                show(i, Sign.BEFORE_IMAGE);
            }
            if (!block(i).apart()) {
                show(i, Sign.GLUED);
            }
        }
        if (!textual.isEmpty()) {
            show(textual.size() - 1, Sign.LAST);
        }
    }

    private boolean is(int at, Block.Kind kind) {
        return at >= 0 && at < blocks.size() && blocks.get(at).kind() == kind;
    }

    private void readNeighbours() {
        for (int i = 0; i < textual.size(); i++) {
            if (i > 0 && isProse(i - 1)) {
                show(i, Sign.AFTER_PROSE);
            }
            if (i + 1 < textual.size()) {
                long next = signs.get(i + 1);
                show(
                        i,
                        Sign.DATELINE.in(next)
                                ? Sign.NEXT_DATELINE
                                : Sign.AUTHOR.in(next)
                                        ? Sign.NEXT_AUTHOR
                                        : isProse(i + 1) ? Sign.NEXT_PROSE : Sign.NEXT_SHORT);
            }
        }
    }

    private boolean isProse(int i) {
        return Evidence.isProse(block(i), shapes.get(i));
    }

    /** In a run of short lines the one with the strongest heading mark is likely the headline. */
    private void readRuns() {
        int i = 0;
        while (i < textual.size()) {
            int end = i;
            while (end < textual.size() && !isProse(end) && !Sign.DATELINE.in(signs.get(end)) && end - i < 12) {
                end++;
            }
            readRun(i, end);
            i = Math.max(end, i + 1);
        }
    }

    private void readRun(int from, int to) {
        int top = 7;
        int tops = 0;
        for (int i = from; i < to; i++) {
            int level = block(i).level();
            if (level > 0 && level < top) {
                top = level;
                tops = 0;
            }
            tops += level == top ? 1 : 0;
        }
        for (int i = from; i < to; i++) {
            int level = block(i).level();
            if (level == top && tops == 1) {
                show(i, Sign.TOP_OF_RUN);
            } else if (top < 7 && level != top) {
                show(i, Sign.UNDER_TOP);
            }
            if (to - from == 1) {
                show(i, Sign.ALONE_IN_RUN);
            }
        }
    }

    /** A run of short lines, a dateline or a picture's text stands between two texts that belong together, or don't. */
    private void readCohesion() {
        Cohesion cohesion = new Cohesion(text);
        int prose = -1;
        int known = -1;
        int shared = 0;
        for (int i = 0; i < textual.size(); i++) {
            long seen = signs.get(i);
            boolean candidate = !isProse(i) || Sign.DATELINE.in(seen) || Sign.CREDIT_END.in(seen);
            if (candidate && prose >= 0) {
                if (known < prose || isProse(i)) {
                    known = i;
                    shared = cohesion.across(block(prose).end(), block(i).start());
                }
                showCohesion(i, shared);
            }
            prose = isProse(i) ? i : prose;
        }
    }

    private void showCohesion(int i, int shared) {
        if (shared < 25) {
            show(i, Sign.LOOSE);
        } else if (shared < 50) {
            show(i, Sign.RATHER_LOOSE);
        } else if (shared >= 110) {
            show(i, Sign.COHESIVE);
        } else if (shared >= 75) {
            show(i, Sign.RATHER_COHESIVE);
        }
    }

    private void readSeams() {
        for (int i = 1; i < textual.size(); i++) {
            int from = seamFrom(i);
            if (from >= 0) {
                Block before = block(from);
                Block block = block(i);
                int strength =
                        seams.strength(before.start(), before.end(), block.start(), block.end(), shapes.get(from));
                show(i, seamSign(strength));
            }
        }
    }

    private static Sign seamSign(int strength) {
        if (strength >= 10) {
            return Sign.SEAM_SURE;
        }
        if (strength >= 7) {
            return Sign.SEAM_LIKELY;
        }
        if (strength >= 4) {
            return Sign.SEAM_MAYBE;
        }
        return strength >= -4 ? Sign.SEAM_UNLIKELY : Sign.SEAM_AGAINST;
    }

    /** The block whose text might go on here: the nearest before that is no caption, credit or jump. */
    private int seamFrom(int i) {
        for (int from = i - 1; from >= 0 && from >= i - SEAM_REACH; from--) {
            long seen = signs.get(from);
            boolean between = Sign.CREDIT_END.in(seen) || Sign.CREDIT_ALONE.in(seen) || Sign.CAPTION_START.in(seen);
            if (!between) {
                return Sign.HEADING_1.in(seen) || Sign.HEADING_2.in(seen) ? -1 : from;
            }
        }
        return -1;
    }

    /** A headline printed a second time stands over the part of an article that goes on there. */
    private void readReprints() {
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < textual.size(); i++) {
            Block block = block(i);
            if (block.level() > 0
                    && block.length() > 3
                    && block.length() < 60
                    && !headings.add(block.span().in(text))) {
                show(i, Sign.REPRINT);
            }
        }
    }

    private void show(int i, Sign sign) {
        signs.set(i, signs.get(i) | sign.bit());
    }
}
