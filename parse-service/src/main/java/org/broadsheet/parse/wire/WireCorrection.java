package org.broadsheet.parse.wire;

import org.broadsheet.parse.document.Correction;

/** A proven change of the served text. */
public record WireCorrection(
        int start, int end, String original, String replacement, String rule, String proof, double confidence) {
    static WireCorrection from(Correction correction) {
        return new WireCorrection(
                correction.start(),
                correction.end(),
                correction.original(),
                correction.replacement(),
                correction.rule(),
                correction.proof(),
                correction.confidence());
    }
}
