package org.broadsheet.parse.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises on pages put together at random from the pieces that newspapers are made of. */
class ParserPropertiesTest {
    private static final List<String> PIECES = List.of(
            "# 石渡日报",
            "SHI DU RI BAO",
            "2021年6月17日 星期四",
            "辛丑年五月初八 五月十二夏至",
            "总第10246期 今日8版",
            "国内统一刊号:CN36-0099",
            "## 护岸林今年再添三千亩",
            "### ——写在汛期到来之前",
            "本报讯(记者 何晓岚)",
            "自入春以来,全市护岸林建设提速,",
            "新栽苗木成活率在九成以上。",
            "“水清了,鸟也回来了",
            "”老人说。",
            "新华社北京6月17日电(记者 张三、李四)",
            "(下转第二版)",
            "(上接第一版)",
            "本报记者 何晓岚 摄",
            "图为护林员在巡查。",
            "□ 何晓岚",
            "石渡市水务局",
            "关于停水的公告",
            "![](images/1.jpg)",
            "<img src=\"1.jpg\"/>",
            "<!-- Page 2 -->",
            "---",
            "\f",
            "```markdown",
            "```",
            "| 1 | 2 |",
            "<table><tr><td>",
            "第2版 经济",
            "**",
            "*",
            "\\_",
            "◆今日谈",
            "系列报道之五",
            "(组轩)",
            "一、",
            "1.",
            "\r\n",
            "\u3000\u3000",
            "\ufeff",
            "\u0000",
            "\ud83c\udf0a",
            "\ud800",
            "The ferry will run again, the council said.",
            "By JANE ROE",
            "Continued on A4");
    private static final List<String> JOINTS = List.of("\n\n", "\n", "", " ", "\n\n\n", "  \n", "\r\n\r\n");

    static Stream<Integer> seeds() {
        return IntStream.range(0, 400).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsThePromisesOnAnyPage(int seed) {
        Promises.check(page(new Random(seed), 5 + seed % 60));
    }

    static Stream<Path> knownInputs() throws IOException {
        Path folder = Path.of("src/test/resources/org/broadsheet/parse/fuzz/ParserFuzzTestInputs/keepsItsPromises");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("knownInputs")
    void keepsThePromisesOnWhatTheFuzzerFound(Path input) throws IOException {
        Promises.check(Files.readAllBytes(input));
    }

    private static String page(Random random, int pieces) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            page.append(PIECES.get(random.nextInt(PIECES.size())));
            page.append(JOINTS.get(random.nextInt(JOINTS.size())));
            if (random.nextInt(20) == 0) {
                page.append("沿河两岸的旧码头已经改成供市民散步的公园,".repeat(1 + random.nextInt(5)));
            }
        }
        return page.toString();
    }

    @Test
    void keepsThePromisesOnNothing() {
        Promises.check("");
        Promises.check("\n");
        Promises.check("\ufeff");
    }
}
