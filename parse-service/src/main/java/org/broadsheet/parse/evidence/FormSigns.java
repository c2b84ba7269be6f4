package org.broadsheet.parse.evidence;

import java.util.regex.Pattern;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.PersonNames;
import org.broadsheet.parse.reading.Block;

/** The printed forms of a language that a block matches. Only the edges of a long block are looked at. */
final class FormSigns {
    private static final int EDGE = 160;
    private static final int LINE = 90;
    private static final String RUBRIC_MARKS = "◆◇■●★▌【";

    private final String text;
    private final LanguagePack pack;
    private final Hallmarks hallmarks;

    FormSigns(String text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
        this.hallmarks = new Hallmarks(pack);
    }

    long of(Block block, Shape shape) {
        int start = block.start();
        int end = block.end();
        long signs = 0;
        String head = Folded.of(text, start, Math.min(end, start + EDGE));
        String tail = end - start <= EDGE ? head : Folded.of(text, end - EDGE, end);
        signs |= sign(Sign.DATELINE, pack.dateline().matcher(head).lookingAt());
        signs |= sign(
                Sign.CREDIT_END,
                hallmarks.mayEndInCredit(tail) && pack.credit().matcher(tail).find());
        signs |= sign(Sign.CAPTION_START, pack.captionStart(), head);
        signs |= sign(Sign.LIST_ITEM, pack.listItem(), head);
        signs |= sign(Sign.SUBTITLE_START, pack.subtitleStart(), head);
        if (end - start <= EDGE) {
            signs |= sign(Sign.ENDNOTE, pack.endnote(), head);
        }
        return end - start <= LINE ? signs | lineSigns(head, shape) : signs;
    }

    /** Forms that a whole line has. */
    private long lineSigns(String line, Shape shape) {
        long signs = 0;
        signs |= hallmarks.mayBeAuthors(line) ? sign(Sign.AUTHOR, pack.authorLine(), line) : 0;
        signs |= sign(Sign.BARE_NAMES, PersonNames.isListOfNames(line));
        signs |= hallmarks.mayBeSeries(line) ? sign(Sign.SERIES, pack.series(), line) : 0;
        signs |= sign(
                Sign.NOTICE,
                hallmarks.mayBeNotice(line) && pack.notice().matcher(line).find());
        signs |= sign(
                Sign.KICKER_END,
                hallmarks.mayEndLikeKicker(line)
                        && pack.kickerEnd().matcher(line).find());
        signs |= sign(Sign.RUBRIC_MARK, RUBRIC_MARKS.indexOf(line.charAt(0)) >= 0);
        signs |= sign(
                Sign.RUBRIC_WORD,
                shape.width() <= 20
                        && hallmarks.mayBeRubric(line)
                        && pack.rubric().matcher(line).lookingAt());
        signs |= sign(
                Sign.BRACKETED,
                "([【".indexOf(line.charAt(0)) >= 0 && ")]】".indexOf(line.charAt(line.length() - 1)) >= 0);
        signs |= sign(Sign.CREDIT_ALONE, hallmarks.mayEndInCredit(line) && isWhole(pack.credit(), line));
        signs |= organizationSigns(line);
        return signs | jumpSigns(line);
    }

    private long organizationSigns(String line) {
        if (hallmarks.mayBeDate(line) && pack.date().matcher(line).lookingAt()) {
            return Sign.DATE.bit();
        }
        int blank = line.lastIndexOf(' ');
        int newline = Math.max(blank, line.lastIndexOf('\n'));
        boolean dated = newline > 0
                && hallmarks.mayBeDate(line)
                && pack.date().matcher(line.substring(newline + 1)).find();
        if (dated
                && pack.organization()
                        .matcher(line.substring(0, newline).strip())
                        .find()) {
            return Sign.ORGANIZATION_DATE.bit();
        }
        return hallmarks.mayBeOrganization(line) ? sign(Sign.ORGANIZATION, pack.organization(), line) : 0;
    }

    private long jumpSigns(String line) {
        if (!hallmarks.mayJump(line)) {
            return 0;
        }
        long out = sign(Sign.JUMP_OUT, isWhole(pack.jumpOut(), line));
        return out | sign(Sign.JUMP_IN, isWhole(pack.jumpIn(), line));
    }

    private static boolean isWhole(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        return matcher.lookingAt() && matcher.end() == line.length();
    }

    /** For forms that begin where the text begins. */
    private static long sign(Sign sign, Pattern pattern, String text) {
        return sign(sign, pattern.matcher(text).lookingAt());
    }

    private static long sign(Sign sign, boolean shown) {
        return shown ? sign.bit() : 0;
    }
}
