package org.broadsheet.parse.wire;

import java.util.Locale;
import org.broadsheet.parse.document.Finding;

/** A finding with its severity in lower case. */
public record WireFinding(String id, String code, String severity, int start, int end, String message) {
    static WireFinding from(Finding finding) {
        return new WireFinding(
                finding.id(),
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.start(),
                finding.end(),
                finding.message());
    }
}
