package org.broadsheet.parse.masthead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.masthead.MastheadReading.Claim;
import org.broadsheet.parse.masthead.MastheadReading.FindingDraft;

/** Reads the masthead from its candidate lines, in whatever order and place its parts are printed. */
public final class MastheadReader {
    private MastheadReader() {}

    /**
     * Reads what is there; absent parts stay absent, but the date is the hint's where none is printed.
     *
     * @param text the reading text
     * @param lines candidate lines in order of place; those that turn out to be body text or headlines are left unclaimed
     * @param hints what the pusher knows
     */
    public static MastheadReading read(String text, List<MastheadLine> lines, Hints hints) {
        List<ReadLine> read =
                PrintedLine.of(text, lines).stream().map(ReadLine::of).toList();
        Optional<TitleFinder.Title> title = new TitleFinder(read).find();
        MastheadRegion region = MastheadRegion.of(read, title);
        List<Claim> claims = new ArrayList<>();
        List<ReadLine> imprint = new ArrayList<>();
        List<ReadLine> slogans = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            switch (region.part(i)) {
                case IMPRINT -> {
                    imprint.add(read.get(i));
                    claims.add(new Claim(read.get(i).line().span(), Role.MASTHEAD));
                }
                case SLOGAN -> {
                    slogans.add(read.get(i));
                    claims.add(new Claim(read.get(i).line().span(), Role.SLOGAN));
                }
                case OUTSIDE -> {}
            }
        }
        Masthead masthead = new MastheadFields(read, imprint, slogans, title, hints).assemble();
        List<Correction> corrections = new ArrayList<>();
        List<FindingDraft> findings = new ArrayList<>();
        CrossChecks.check(masthead, imprint, corrections, findings);
        return new MastheadReading(
                corrections.isEmpty() ? masthead : CrossChecks.corrected(masthead, corrections),
                claims,
                corrections,
                findings);
    }
}
