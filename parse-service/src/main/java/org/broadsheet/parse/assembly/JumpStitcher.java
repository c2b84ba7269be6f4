package org.broadsheet.parse.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.evidence.Shape;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.pages.Pages;
import org.broadsheet.parse.segmentation.Labelled;
import org.broadsheet.parse.segmentation.Part;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article's continuation behind its beginning. The two halves find each other by the headline that is printed again, by
 * the pages that their jump lines name, and by a sentence that the first half leaves open.
 */
final class JumpStitcher {
    private static final int SAME_HEADLINE = 100;
    private static final int SAME_PAGE = 20;
    private static final int OPEN_SENTENCE = 5;

    /** So many beginnings at most wait for their other half; no issue has more. */
    private static final int MOST_WAITING = 100;

    private static final Form BLANKS = Form.of(" \t\n\u000b\f\r", "\\s+");

    private final String text;
    private final LanguagePack pack;
    private final Pages pages;

    JumpStitcher(String text, LanguagePack pack, Pages pages) {
        this.text = text;
        this.pack = pack;
        this.pages = pages;
    }

    List<Draft> stitch(List<Draft> drafts) {
        List<Draft> stitched = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        for (Draft draft : drafts) {
            Integer origin = isContinuation(draft) ? origin(draft, stitched, waiting) : null;
            if (origin == null) {
                if (draft.has(Part.JUMP_OUT)) {
                    waiting.add(stitched.size());
                    if (waiting.size() > MOST_WAITING) {
                        waiting.removeFirst();
                    }
                }
                stitched.add(draft);
            } else {
                waiting.remove(origin);
                stitched.set(origin, join(stitched.get(origin), draft));
            }
        }
        return stitched;
    }

    private static boolean isContinuation(Draft draft) {
        for (Labelled block : draft.blocks()) {
            if (block.part() == Part.JUMP_IN) {
                return true;
            }
            if (block.part() == Part.BODY || block.part() == Part.GOING_ON) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Integer origin(Draft continuation, List<Draft> drafts, List<Integer> waiting) {
        Integer best = null;
        int top = 0;
        for (Integer candidate : waiting) {
            int fit = fit(drafts.get(candidate), continuation);
            if (fit > top) {
                top = fit;
                best = candidate;
            }
        }
        return best;
    }

    private int fit(Draft origin, Draft continuation) {
        Integer to = page(origin, Part.JUMP_OUT);
        Integer from = page(continuation, Part.JUMP_IN);
        int here = pages.at(continuation.start());
        int there = pages.at(origin.start());
        boolean pagesDisagree =
                to != null && to != here && here != there || from != null && from != there && here != there;
        int fit = 1 + (sharesHeadline(origin, continuation) ? SAME_HEADLINE : 0);
        fit += to != null && to == here ? SAME_PAGE : 0;
        fit += from != null && from == there ? SAME_PAGE : 0;
        fit += isOpen(origin) ? OPEN_SENTENCE : 0;
        return pagesDisagree && fit < SAME_HEADLINE ? fit / 20 : fit;
    }

    private @Nullable Integer page(Draft draft, Part part) {
        Optional<Labelled> jump = draft.of(part).stream().findFirst();
        if (jump.isEmpty()) {
            return null;
        }
        Span span = jump.get().evidence().block().span();
        return JumpReader.page(text, span, part == Part.JUMP_OUT ? pack.jumpOut() : pack.jumpIn());
    }

    /** A continuation repeats a deck of the headline, or a keyword of it. */
    private boolean sharesHeadline(Draft origin, Draft continuation) {
        String headline = headline(origin);
        for (Labelled block : continuation.of(Part.HEADLINE)) {
            String again = visible(block);
            if (again.length() > 1 && headline.contains(again)) {
                return true;
            }
        }
        return false;
    }

    private String headline(Draft draft) {
        StringBuilder headline = new StringBuilder();
        draft.of(Part.HEADLINE).forEach(block -> headline.append(visible(block)));
        return headline.toString();
    }

    private String visible(Labelled block) {
        return BLANKS.removedFrom(block.evidence().block().span().in(text));
    }

    private static boolean isOpen(Draft draft) {
        Shape.Ending ending = Shape.Ending.STOP;
        for (Labelled block : draft.blocks()) {
            if (block.part() == Part.BODY || block.part() == Part.GOING_ON) {
                ending = block.evidence().shape().ending();
            }
        }
        return ending == Shape.Ending.PLAIN || ending == Shape.Ending.COMMA;
    }

    private static Draft join(Draft origin, Draft continuation) {
        List<Labelled> blocks = new ArrayList<>(origin.blocks());
        boolean first = true;
        for (Labelled block : continuation.blocks()) {
            boolean prose = block.part() == Part.BODY || block.part() == Part.GOING_ON;
            Part part = prose && first ? (isOpen(origin) ? Part.GOING_ON : Part.BODY) : block.part();
            first &= !prose && block.part() != Part.SUBHEAD;
            blocks.add(new Labelled(block.evidence(), part, false, block.margin(), block.runnerUp()));
        }
        return new Draft(blocks, Math.min(origin.margin(), continuation.margin()));
    }
}
