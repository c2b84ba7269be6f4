package org.broadsheet.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.broadsheet.parse.document.Article;
import org.junit.jupiter.api.Test;

/** What was never measured is not told as nearly certain. */
class ConfidenceTest {
    @Test
    void isLowerInALanguageThatWasNotMeasured() {
        assertThat(first("""
                        # THE ALDER VALE GAZETTE

                        Monday, March 4, 2019 · $1.00

                        # Bridge reopens after nine weeks of repairs

                        By Nora Fields

                        ALDER VALE — The Main Street bridge reopened to traffic on Sunday, two weeks ahead of plan.
                        """).confidence()).isLessThanOrEqualTo(0.93);
    }

    @Test
    void isLowerWhereNothingSaysThatAnArticleBegins() {
        assertThat(first("昨天下午，记者在现场看到，施工人员正在清理河道，预计月底完工。\n\n沿岸居民说，河水比往年清了许多。\n")
                        .confidence())
                .isLessThanOrEqualTo(0.8);
    }

    @Test
    void isHighForAMarkedHeadlineOverAReport() {
        assertThat(first("# 柳河大桥昨日恢复通车\n\n本报讯（记者 陶立）柳河大桥维修工程昨日完工，恢复双向通车。\n\n大桥维修历时九周，比计划提前十天。\n")
                        .confidence())
                .isGreaterThanOrEqualTo(0.97);
    }

    private static Article first(String page) {
        return Issues.parse(page.getBytes(StandardCharsets.UTF_8)).articles().getFirst();
    }
}
