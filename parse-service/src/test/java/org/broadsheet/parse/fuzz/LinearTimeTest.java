package org.broadsheet.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages built to be slow: one piece, many thousands of times. */
class LinearTimeTest {
    /**
     * Ten times the text may take up to forty times as long, because machines are shared and caches end: what takes the square of it
     * takes a hundred times. What is over in a moment anyway is not compared.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "长",
                "# 题\n",
                "“开",
                "**a *a ",
                " \n\n\t",
                "(",
                "\\",
                "<!-- ",
                "<table>",
                "| ",
                "![](",
                "本报讯(记者 ",
                "2021年6月",
                "- ",
                "> ",
                "`",
                "题\n===\n",
                "    ",
                "第2版 经济\n\n",
                "甲,甲乙,",
                "(下转第二版)\n\n",
                "□ 何晓岚\n\n",
                "本报记者 摄\n",
                "石渡日报\n",
                "、",
                "一、\n\n",
                "\f",
                "---\n\n",
                "http://",
                "a@",
                "——\n"
            })
    void takesLinearTime(String piece) {
        int small = 10_000 / piece.length();
        Promises.check(piece.repeat(small));
        long smallTime = best(piece.repeat(small), 3);
        long largeTime = best(piece.repeat(small * 10), 2);
        assertThat(largeTime).isLessThan(Math.max(smallTime, 10_000_000L) * 40);
    }

    /** Time of this thread on a processor: what else the machine does is not measured. */
    private static long best(String text, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, times)
                .mapToLong(i -> {
                    long started = threads.getCurrentThreadCpuTime();
                    Promises.parse(text);
                    return threads.getCurrentThreadCpuTime() - started;
                })
                .min()
                .orElseThrow();
    }
}
