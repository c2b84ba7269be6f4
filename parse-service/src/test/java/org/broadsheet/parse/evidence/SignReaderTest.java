package org.broadsheet.parse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.parse.assembly.IssueAssembler;
import org.broadsheet.parse.document.Hints;
import org.junit.jupiter.api.Test;

/** What lines show beside each other. */
class SignReaderTest {
    private static final String REPORT = "本报讯(记者 沈立) 柳湾镇的老渡口昨天通了新船，二十多位村民坐上头一班，船老大说水位正合适，往后每天开六班。\n\n"
            + "渡口离镇上的菜市场三里路，从前要等一位撑篙人过河。新船是镇里凑钱造的，烧电，不冒烟，坐满三十人就走。\n\n";

    @Test
    void aHeadlineIsSetLargerThanItsKickerAndItsSubtitleSmaller() {
        List<Evidence> lines = evidence("## 柳湾镇给老渡口添新船\n\n# 过河不用再等撑篙人\n\n### 每天六班坐满就走\n\n" + REPORT);
        assertThat(lines.get(1).shows(Sign.LARGER_THAN_ABOVE)).isTrue();
        assertThat(lines.get(2).shows(Sign.SMALLER_THAN_ABOVE)).isTrue();
        assertThat(lines.get(3).shows(Sign.SMALLER_THAN_ABOVE)).isFalse();
    }

    @Test
    void decksOfOneHeadlineAreSetAlike() {
        List<Evidence> lines = evidence("# 老渡口有新船\n\n# 过河路更好走\n\n" + REPORT);
        assertThat(lines.get(1).shows(Sign.LIKE_ABOVE)).isTrue();
        assertThat(lines.get(1).shows(Sign.HEADING_LIKE_ALL)).isTrue();
    }

    @Test
    void aLinesMarkIsOneSignWithWhatStandsAround() {
        List<Evidence> lines = evidence("# 老渡口通了新船\n\n" + REPORT + "**菜市场早市**\n\n## 早市提前半小时\n\n老街坊说好\n");
        assertThat(lines.get(0).shows(Sign.HEADING_EDGE_REPORT)).isTrue();
        assertThat(lines.get(1).shows(Sign.REPORT_UNDER_MARKED)).isTrue();
        assertThat(lines.get(2).shows(Sign.TEXT_UNDER_PROSE)).isTrue();
        assertThat(lines.get(3).shows(Sign.STRONG_PROSE_MARKED)).isTrue();
        assertThat(lines.get(4).shows(Sign.HEADING_LINE_LINE)).isTrue();
        assertThat(lines.get(5).shows(Sign.PLAIN_LINE_EDGE)).isTrue();
    }

    @Test
    void anAgencyBehindADashEndsAReport() {
        String report =
                "# Quake jolts the Karoo\n\nWindows rattled in two towns at 4.12am on Monday, the council said. ";
        assertThat(evidence(report + "– Sapa\n").getLast().shows(Sign.TAIL_NAMES))
                .isTrue();
        assertThat(evidence(report + "Nobody was hurt.\n").getLast().shows(Sign.TAIL_NAMES))
                .isFalse();
    }

    @Test
    void phrasesOfOneLengthAreBalanced() {
        assertThat(evidence("# 船新水稳 过河不等\n\n" + REPORT).getFirst().shows(Sign.BALANCED))
                .isTrue();
        assertThat(evidence("# 老渡口通了新船\n\n" + REPORT).getFirst().shows(Sign.BALANCED))
                .isFalse();
    }

    @Test
    void aLineLargerThanTheLastHeadingIsNoSubhead() {
        List<Evidence> lines = evidence("## 老渡口通了新船\n\n" + REPORT + "# 菜市场早市提前半小时\n\n" + REPORT);
        assertThat(lines.stream().filter(line -> line.shows(Sign.LARGER_THAN_LAST)))
                .singleElement()
                .satisfies(line -> assertThat(line.block().level()).isEqualTo(1));
    }

    @Test
    void aRemarkInBracketsThatBeginsLikeAReportIsNone() {
        String remark = "(新华社柳湾5月3日电 参与记者：沈立、陆青禾、顾远舟、江小渡、白一帆、何樵、林晚、秦渡、苏棹)";
        List<Evidence> lines = evidence("# 老渡口通了新船\n\n" + REPORT + remark + "\n");
        assertThat(lines.getLast().shows(Sign.DATELINE)).isFalse();
        assertThat(lines.get(1).shows(Sign.DATELINE)).isTrue();
    }

    @Test
    void pairsThatAllNewspapersUseTieTwoTextsLessThanRareOnes() {
        String common = tied("我们发展问题");
        String rare = tied("撑篙渡口芦荻");
        assertThat(across(rare)).isGreaterThan(across(common));
    }

    /** Two stretches that share some characters, and others that stand twice in one of them. */
    private static String tied(String shared) {
        return shared + "，榆柳榆柳，槐椿槐椿。\n" + shared + "，鲈鳜鲈鳜，菱藕菱藕。";
    }

    private static int across(String text) {
        int border = text.indexOf('\n');
        return new Cohesion(text + "。".repeat(1200), true).across(border, border + 1);
    }

    private static List<Evidence> evidence(String text) {
        return IssueAssembler.evidence(text, Hints.none());
    }
}
