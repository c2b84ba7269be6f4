package org.broadsheet.parse.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.parse.assembly.IssueAssembler;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.evidence.Evidence;
import org.junit.jupiter.api.Test;

/** A curator's word goes before what was learned. */
class BestPathTest {
    /** All speaks for furniture. */
    private static final Weights WEIGHTS = Weights.of("UNMARKED FURNITURE=100", """
            START | BODY=0
            BODY > BODY=0 FURNITURE=0
            BODY | BODY=0
            FURNITURE > BODY=0 FURNITURE=0
            """);

    private static final List<Evidence> LINES = IssueAssembler.evidence("老渡口昨天通了新船\n\n船票两元\n\n每天六班\n", Hints.none());

    @Test
    void takesFurnitureOutOfAnArticle() {
        assertThat(BestPath.find(LINES, WEIGHTS, List.of()))
                .extracting(Labelled::part)
                .containsExactly(Part.BODY, Part.FURNITURE, Part.FURNITURE);
    }

    @Test
    void takesNothingOutOfWhatACuratorMarkedOut() {
        assertThat(BestPath.find(LINES, WEIGHTS, List.of(true, false, false)))
                .extracting(Labelled::part)
                .containsOnly(Part.BODY);
    }
}
