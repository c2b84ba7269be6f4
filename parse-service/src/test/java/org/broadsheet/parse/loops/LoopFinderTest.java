package org.broadsheet.parse.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.broadsheet.parse.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopFinderTest {
    private static final String CLAUSE = "沿河两岸的旧码头已经改成供市民散步的公园,";

    @Test
    void elidesEveryCopyButTheFirst() {
        String text = "市政部门介绍," + CLAUSE.repeat(4) + "明年春天全部开放。";
        assertThat(withoutLoops(text, whole(text))).isEqualTo("市政部门介绍," + CLAUSE + "明年春天全部开放。");
    }

    @Test
    void findsASingleCopyOfAClause() {
        String text = "市政部门介绍," + CLAUSE + CLAUSE + "明年春天全部开放。";
        assertThat(withoutLoops(text, whole(text))).isEqualTo("市政部门介绍," + CLAUSE + "明年春天全部开放。");
    }

    @Test
    void elidesTheCopyThatWasCutOff() {
        String text = CLAUSE.repeat(3) + "沿河两岸的旧码";
        assertThat(withoutLoops(text, whole(text))).isEqualTo(CLAUSE);
    }

    @Test
    void keepsWhatAgreesWithTheBeginningByChance() {
        String text = CLAUSE.repeat(3) + "沿海的码头则没有动。";
        assertThat(withoutLoops(text, whole(text))).isEqualTo(CLAUSE + "沿海的码头则没有动。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"沿河两岸的旧码头己经改成供市民散步的公园,", "沿河两岸的旧码头已改成供市民散步的公园,", "沿河两岸的旧码头已经改成了供市民散步的公园,"})
    void findsCopiesWithOneEdit(String edited) {
        String text = "市政部门介绍," + CLAUSE + edited + CLAUSE + "明年开放。";
        assertThat(withoutLoops(text, whole(text))).isEqualTo("市政部门介绍," + CLAUSE + "明年开放。");
    }

    @Test
    void findsAParagraphThatStandsTwice() {
        String paragraph = "新修的步道全长四公里,从老火车站一直通到水文站,沿途设了十二处歇脚的凉亭和饮水点。";
        String text = paragraph + "\n\n" + paragraph + "\n\n步道由市园林处养护。";
        List<Span> blocks = blocks(text);
        assertThat(withoutLoops(text, blocks)).isEqualTo(paragraph + "\n\n\n\n步道由市园林处养护。");
    }

    @Test
    void seesThroughLineBreaks() {
        String hard = "沿河两岸的旧码头\n已经改成供市民散步的公园,沿河两岸的旧\n码头已经改成供市民散步的公园,沿河两岸的\n旧码头已经改成供市民散步的公园,";
        assertThat(LoopFinder.find(hard, whole(hard))).singleElement().satisfies(loop -> {
            assertThat(loop.first().in(hard)).isEqualTo("沿河两岸的旧码头\n已经改成供市民散步的公园,");
            assertThat(loop.exact()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "看台上喊声不断:“渡口队,加油!渡口队,加油!渡口队,加油!”",
                "我们走在大路上,我们走在大路上,意气风发斗志昂扬。",
                "要坚持把城市建设得更加美丽宜居,要坚持把乡村建设得更加美丽宜居,要坚持把园区建设得更加美丽宜居。",
                "第一组的四名队员全部完成了规定动作,第二组的四名队员全部完成了规定动作,第三组的四名队员全部完成了规定动作。",
                "张家沟村民小组三十二户,李家沟村民小组三十五户,王家沟村民小组三十一户,赵家沟村民小组三十三户。",
                "----------------------------------------",
                "| 1 | 2 | 3 | 1 | 2 | 3 | 1 | 2 | 3 | 1 | 2 | 3 |",
                "哈哈哈哈哈哈哈哈哈哈哈哈,孩子们笑成一团。",
                "1234567890123456789012345678901234567890"
            })
    void leavesTrueRepetitionAlone(String text) {
        assertThat(LoopFinder.find(text, whole(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30, 3000})
    void takesLinearTimeWhateverTheAlphabet(int alphabet) {
        Random random = new Random(alphabet);
        String text = random.ints(1_000_000, 0, alphabet)
                .mapToObj(c -> Character.toString((char) ('一' + c)))
                .collect(Collectors.joining());
        long started = System.nanoTime();
        LoopFinder.find(text, whole(text));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<Span> whole(String text) {
        return List.of(new Span(0, text.length()));
    }

    private static List<Span> blocks(String text) {
        List<Span> blocks = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf("\n\n", at);
            end = end < 0 ? text.length() : end;
            blocks.add(new Span(at, end));
            at = end + 2;
        }
        return blocks;
    }

    private static String withoutLoops(String text, List<Span> blocks) {
        StringBuilder kept = new StringBuilder(text);
        for (Loop loop : LoopFinder.find(text, blocks).reversed()) {
            for (Span copy : loop.copies().reversed()) {
                kept.delete(copy.start(), copy.end());
            }
        }
        return kept.toString();
    }
}
