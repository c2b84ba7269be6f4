package org.broadsheet.parse.assembly;

import java.time.LocalDate;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.ledger.Ledger;
import org.broadsheet.parse.pages.Pages;
import org.jspecify.annotations.Nullable;

/**
 * What every article of an issue is written with.
 *
 * @param date the issue's day, where it is known
 */
record IssueContext(
        String issueId,
        String text,
        LanguagePack pack,
        Pages pages,
        Elision elision,
        Ledger ledger,
        boolean wrapped,
        @Nullable LocalDate date) {}
