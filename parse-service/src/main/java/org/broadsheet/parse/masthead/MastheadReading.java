package org.broadsheet.parse.masthead;

import java.util.List;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Finding;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Span;

/**
 * What was read of a masthead.
 *
 * @param claims whole lines that are masthead or slogan, in order of place, without overlap
 * @param corrections of the served text, each proven by the calendar
 * @param findings where the parts contradict each other, in order of place
 */
public record MastheadReading(
        Masthead masthead, List<Claim> claims, List<Correction> corrections, List<FindingDraft> findings) {
    public MastheadReading {
        claims = List.copyOf(claims);
        corrections = List.copyOf(corrections);
        findings = List.copyOf(findings);
    }

    /**
     * A stretch of the source that the masthead takes.
     *
     * @param role {@link Role#MASTHEAD} or {@link Role#SLOGAN}
     */
    public record Claim(Span span, Role role) {}

    /** A finding before the issue gives it its id. */
    public record FindingDraft(String code, Finding.Severity severity, Span span, String message) {}

    static MastheadReading absent() {
        return new MastheadReading(Masthead.absent(), List.of(), List.of(), List.of());
    }
}
