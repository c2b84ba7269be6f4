package org.broadsheet.parse.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.PersonNames;
import org.broadsheet.parse.reading.Block;

/** Reads the signs of every block of text, first from itself, then from its neighbours. */
public final class SignReader {
    /** A column break is looked for across this many captions and credits at most. */
    private static final int SEAM_REACH = 5;

    private static final int LINES_BEFORE_TEXT = 12;
    /** In thousandths of {@link Cohesion}; below the first, nearly all borders are between articles, above the last nearly none. */
    private static final int[] COHESION_STEPS = {20, 50, 80, 120, 180, 260};

    /** The same where common pairs weigh little. */
    private static final int[] SIMPLIFIED_COHESION_STEPS = {20, 43, 62, 82, 110, 170};

    private static final Sign[] COHESION_SIGNS = {
        Sign.LOOSE,
        Sign.RATHER_LOOSE,
        Sign.SLIGHTLY_LOOSE,
        Sign.MIDDLING,
        Sign.SLIGHTLY_COHESIVE,
        Sign.RATHER_COHESIVE,
        Sign.COHESIVE
    };

    /** Percent of a line's terms. */
    private static final int LITTLE = 20;

    private static final int SOME = 45;

    private final String text;
    private final boolean simplified;
    private final List<Block> blocks;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private SignReader(String text, List<Block> blocks, LanguagePack pack) {
        this.text = text;
        this.simplified = pack.tag().equals("zh-Hans");
        this.blocks = blocks;
    }

    /**
     * The evidence of the blocks that hold text, in order; images and page breaks show in the signs of their neighbours.
     *
     * @param lost tells of an offset whether it stands in a loop's copy, behind which text of the print may be lost
     */
    public static List<Evidence> read(String text, List<Block> blocks, LanguagePack pack, IntPredicate lost) {
        SignReader reader = new SignReader(text, blocks, pack);
        reader.readOwn(new FormSigns(text, pack));
        reader.readSurroundings();
        reader.readNamesByPlace();
        new Runs(reader.evidence).read();
        new Setting(text, reader.evidence).read();
        reader.readCohesion();
        reader.readSeams(lost);
        reader.readReprints();
        return reader.evidence;
    }

    private void readOwn(FormSigns forms) {
        boolean graded = isGraded();
        for (int at = 0; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (block.isText()) {
                Shape shape = Shape.of(text, block.start(), block.end());
                SignSet signs = new SignSet();
                ShapeSigns.read(text, block, shape, graded, signs);
                forms.read(block, shape, signs);
                evidence.add(new Evidence(block, shape, signs));
                places.add(at);
            }
        }
    }

    /** Whether headings differ in level. */
    private boolean isGraded() {
        int first = 0;
        boolean graded = false;
        for (Block block : blocks) {
            graded |= first > 0 && block.level() > 0 && block.level() != first;
            first = first == 0 ? block.level() : first;
        }
        return graded;
    }

    private void readSurroundings() {
        for (int i = 0; i < evidence.size(); i++) {
            int at = places.get(i);
            SignSet signs = evidence.get(i).signs();
            signs.show(Sign.AFTER_BREAK, at == 0 || is(at - 1, Block.Kind.PAGE_BREAK));
            signs.show(Sign.AFTER_IMAGE, is(at - 1, Block.Kind.IMAGE));
            signs.show(Sign.BEFORE_IMAGE, is(at + 1, Block.Kind.IMAGE));
            signs.show(Sign.GLUED, !evidence.get(i).block().apart());
            signs.show(Sign.LAST, i + 1 == evidence.size());
            boolean inline = i > 0
                    && isInline(evidence.get(i - 1).block(), evidence.get(i).block());
            signs.show(Sign.INLINE, inline);
            if (inline) {
                evidence.get(i - 1).signs().show(Sign.NEXT_INLINE);
            }
        }
    }

    /** Whether two blocks were parted within one line of the source. */
    private boolean isInline(Block before, Block block) {
        return !block.apart() && text.indexOf('\n', before.end(), block.start()) < 0;
    }

    /** Two or three words with capitals, less marked than the headline above them, with a text below: who wrote it. */
    private void readNamesByPlace() {
        for (int i = 1; i + 1 < evidence.size(); i++) {
            Block head = evidence.get(i - 1).block();
            Block line = evidence.get(i).block();
            boolean under = head.level() > 0 ? line.level() == 0 : head.strong() && !line.strong() && line.level() == 0;
            if (under
                    && !evidence.get(i - 1).isProse()
                    && evidence.get(i + 1).isProse()
                    && PersonNames.mayBeLatinName(text, line.start(), line.end())) {
                evidence.get(i).signs().show(Sign.BARE_NAMES);
            }
        }
    }

    private boolean is(int at, Block.Kind kind) {
        return at >= 0 && at < blocks.size() && blocks.get(at).kind() == kind;
    }

    /** A run of short lines, a dateline or a picture's text stands between two texts that belong together, or don't. */
    private void readCohesion() {
        Cohesion cohesion = new Cohesion(text, simplified);
        int prose = -1;
        int known = -1;
        int shared = 0;
        for (int i = 0; i < evidence.size(); i++) {
            Evidence block = evidence.get(i);
            boolean candidate = !block.isProse() || block.shows(Sign.DATELINE) || block.shows(Sign.CREDIT_END);
            if (candidate && prose >= 0) {
                if (known < prose || block.isProse()) {
                    known = i;
                    shared = cohesion.across(evidence.get(prose).block().end(), textFrom(i));
                }
                block.signs().show(cohesion(shared));
                if (!block.isProse()) {
                    readEchoes(block, cohesion);
                }
            }
            prose = block.isProse() ? i : prose;
        }
    }

    /** How much of a line the text before it says too, and how much the text behind it. */
    private static void readEchoes(Evidence line, Cohesion cohesion) {
        int start = line.block().start();
        int end = line.block().end();
        line.signs()
                .show(share(
                        cohesion.echo(start, end), Sign.ECHO_NONE, Sign.ECHO_LITTLE, Sign.ECHO_SOME, Sign.ECHO_STRONG));
        line.signs()
                .show(share(
                        cohesion.ahead(start, end),
                        Sign.AHEAD_NONE,
                        Sign.AHEAD_LITTLE,
                        Sign.AHEAD_SOME,
                        Sign.AHEAD_STRONG));
    }

    private static Sign share(int percent, Sign none, Sign little, Sign some, Sign strong) {
        if (percent == 0) {
            return none;
        }
        return percent < LITTLE ? little : percent < SOME ? some : strong;
    }

    /** Where the running text begins that the block stands before; where none is near, the block itself. */
    private int textFrom(int i) {
        int at = i;
        while (at < evidence.size()
                && at < i + LINES_BEFORE_TEXT
                && !evidence.get(at).isProse()) {
            at++;
        }
        boolean found = at < evidence.size() && evidence.get(at).isProse();
        return evidence.get(found ? at : i).block().start();
    }

    private Sign cohesion(int shared) {
        int[] steps = simplified ? SIMPLIFIED_COHESION_STEPS : COHESION_STEPS;
        int step = 0;
        while (step < steps.length && shared >= steps[step]) {
            step++;
        }
        return COHESION_SIGNS[step];
    }

    private void readSeams(IntPredicate lost) {
        Seams seams = new Seams(text);
        for (int i = 1; i < evidence.size(); i++) {
            int from = seamFrom(i);
            if (from < 0) {
                evidence.get(i).signs().show(Sign.SEAM_NONE);
            } else {
                Evidence before = evidence.get(from);
                SignSet signs = evidence.get(i).signs();
                int end = before.block().end();
                boolean looped = lost.test(end - 1);
                signs.show(Sign.SEAM_LOST, looped);
                signs.show(Sign.SEAM_RESUMED, !looped && end > 3 && (lost.test(end - 2) || lost.test(end - 3)));
                signs.show(
                        Sign.SEAM_AFTER_LEAD,
                        from > 0 && !evidence.get(from - 1).isProse());
                signs.show(Sign.SEAM_LISTED, before.shows(Sign.LIST_ITEM) && !before.isProse());
                seams.read(
                        before.block(),
                        before.shape(),
                        evidence.get(i).block(),
                        evidence.get(i).signs());
            }
        }
        seams.readAll();
    }

    /** The block whose text might go on here: the nearest before that is no caption, credit or heading. */
    private int seamFrom(int i) {
        for (int from = i - 1; from >= 0 && from >= i - SEAM_REACH; from--) {
            Evidence before = evidence.get(from);
            boolean between = before.shows(Sign.CREDIT_END)
                    || before.shows(Sign.CREDIT_ALONE)
                    || before.shows(Sign.CAPTION_START);
            if (!between) {
                return before.block().level() > 0 ? -1 : from;
            }
        }
        return -1;
    }

    /** A headline printed a second time stands over the part of an article that goes on there. */
    private void readReprints() {
        Set<String> headings = new HashSet<>();
        for (Evidence each : evidence) {
            Block block = each.block();
            boolean line = !each.isProse() && block.length() > 3 && block.length() < 60;
            if (line && !headings.add(block.span().in(text))) {
                each.signs().show(Sign.REPRINT);
            }
        }
    }
}
