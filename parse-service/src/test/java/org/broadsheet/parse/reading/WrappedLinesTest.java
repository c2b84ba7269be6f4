package org.broadsheet.parse.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.parse.language.Languages;
import org.junit.jupiter.api.Test;

/** Lines are put together where a column's width broke them, and nowhere else. */
class WrappedLinesTest {
    private static final String SHORT = """
            千军万马齐上阵治山治水
            青石公社大战龙脖子工地
            三干渠提前十九天通水了
            一万名社员干部上山开渠
            贫下中农管理学校真是好
            """;

    @Test
    void shortLinesUnderEachOtherAreWrapped() {
        assertThat(join(SHORT).wrapped()).isTrue();
    }

    @Test
    void notWhereThePageHasLinesTooWideForIt() {
        String wide = "岳河两岸的社员们从四面八方赶到工地，一担担土石沿着新开的山路挑上渠堤，红旗在山头上飘，号子声一直传到十里外的公社。\n";

        assertThat(join(SHORT + wide.repeat(3)).wrapped()).isFalse();
    }

    private static WrappedLines.Joined join(String text) {
        return WrappedLines.join(text, BlockReader.read(text), Languages.of(text));
    }
}
