package org.broadsheet.parse.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.broadsheet.parse.reading.BlockReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between articles is no article's, however it is printed. */
class FurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "今日导读\n桥上通车 A04\n",
                "學校百歲 校友返校 A3\n電子股領軍大盤收復 B1\n中華隊三連勝 C2\n",
                "<table><tr><td>导读</td></tr><tr><td>分数线今日公布 A04</td></tr><tr><td>半决赛 C01</td></tr></table>\n",
                "A1 要聞　港聞 A4-A9　財經 B1　體育 C1\n",
                "读者热线：88866666\n",
                "广告热线：8830226 发行投诉：8830119\n",
                "社址：澜江市滨河中路118号 邮编：000000\n",
                "责编 王一舟 版式 李小满 校对 赵三江\n",
                "本版责编：白芷 美编：单小弟\n",
                "责任编辑：卜一鸣　版式：沙静　校对：吕德贤\n"
            })
    void belongsToNone(String box) {
        assertThat(find(box)).hasSize(BlockReader.read(box).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今日导读\n",
                "比赛结果 A1\n决赛名单 B2\n",
                "记者拨打了读者热线，电话无人接听。\n",
                "（下转A07版）\n（下转A08版）\n（下转A09版）\n",
                "联系电话：0437-3651234\n",
                "责任编辑：王一舟\n",
                "本版制图：王一舟\n",
                "编辑部的灯亮到深夜 校对员小满读完最后一行字\n"
            })
    void belongsToItsArticle(String lines) {
        assertThat(find(lines)).isEmpty();
    }

    private static Set<Integer> find(String text) {
        return Furniture.find(text, List.copyOf(BlockReader.read(text)));
    }
}
