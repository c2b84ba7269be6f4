package org.broadsheet.parse.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTextTest {
    @ParameterizedTest
    @CsvSource({
        "本报**昨日**报道, 本报昨日报道",
        "***要闻***速览, 要闻速览",
        "**一** 和 **二**, 一 和 二",
        "'**Bridge to close.** The bridge', 'Bridge to close. The bridge'"
    })
    void leavesOutTheMarksAroundBoldWords(String source, String served) {
        assertThat(ServedText.of(source, 0, source.length())).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"号码320***********1234遗失", "获奖者王**", "号码1380000****和1390000****", "王** 和 李** 得奖", "5*3=15"})
    void keepsAsterisksThatStandForWhatIsLeftOut(String source) {
        assertThat(ServedText.of(source, 0, source.length())).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"第一\\*条, 第一*条", "甲\\*\\*乙, 甲**乙"})
    void undoesEscapes(String source, String served) {
        assertThat(ServedText.of(source, 0, source.length())).isEqualTo(served);
    }
}
