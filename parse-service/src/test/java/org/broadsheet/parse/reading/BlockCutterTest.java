package org.broadsheet.parse.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.parse.language.Languages;
import org.junit.jupiter.api.Test;

/** What an engine glued together in one line is parted, and what belongs together is not. */
class BlockCutterTest {
    @Test
    void aReportIsPartedFromItsHeadline() {
        assertThat(cut("河谷花椒首次坐上班列 本报讯（通讯员 柯尚武）9月1日，花椒装车。")).containsExactly("河谷花椒首次坐上班列", "本报讯（通讯员 柯尚武）9月1日，花椒装车。");
        assertThat(cut("十岁男童卡在防盗窗 消防解围本报讯（见习记者 包小艺）9月2日，男童被卡。"))
                .containsExactly("十岁男童卡在防盗窗 消防解围", "本报讯（见习记者 包小艺）9月2日，男童被卡。");
    }

    @Test
    void aReportIsPartedFromTheOneBeforeIt() {
        assertThat(cut("窗上应留出口。好心司机为哪般 本报讯（通讯员 申晓）8月30日，司机停车。"))
                .containsExactly("窗上应留出口。", "好心司机为哪般", "本报讯（通讯员 申晓）8月30日，司机停车。");
        assertThat(cut("行情平稳，買賣兩旺。【中央社北平十日電】此間秋涼白菜每斤百二十元。")).containsExactly("行情平稳，買賣兩旺。", "【中央社北平十日電】此間秋涼白菜每斤百二十元。");
    }

    @Test
    void whatAReportQuotesIsNone() {
        assertThat(cut("据新华社报道，本报讯息台（记者 王一）停播。")).hasSize(1);
        assertThat(cut("他说，本报讯（记者 王一）一栏读了三十年。")).hasSize(1);
    }

    @Test
    void eachItemBehindAMarkStandsAlone() {
        assertThat(cut("◆学校共读家书二十封。（麻晓丽）◆派出所追回养老钱三万元。■渡口昨日停航。"))
                .containsExactly("◆学校共读家书二十封。（麻晓丽）", "◆派出所追回养老钱三万元。", "■渡口昨日停航。");
        assertThat(cut("王○○遺失行照，●●路上拾得者請洽。")).hasSize(1);
    }

    @Test
    void wordsInBoldThatHeadATextStandAlone() {
        assertThat(cut("**早评** **缺的只是一根标尺吗** 又是南站下穿。")).containsExactly("+早评", "+缺的只是一根标尺吗", "又是南站下穿。");
        assertThat(cut("病种增至二十种。 **【停电】** 今天8:30停电。")).containsExactly("病种增至二十种。", "+【停电】", "今天8:30停电。");
        assertThat(cut("The graves are tended. **Card drive** The 25 card drive made €90."))
                .containsExactly("The graves are tended.", "+Card drive", "The 25 card drive made €90.");
    }

    @Test
    void wordsInBoldWithinASentenceStayInIt() {
        assertThat(cut("**Ald. Ruth Kozak** said the well was dry."))
                .containsExactly("Ald. Ruth Kozak** said the well was dry.");
        assertThat(cut("他把**三本账**都交了出来。")).hasSize(1);
        assertThat(cut("**小街**口的灯亮了。")).containsExactly("小街**口的灯亮了。");
    }

    @Test
    void aTitleWithoutAMarkIsPartedFromItsText() {
        assertThat(cut("井盖响得睡不着 人民路与文昌街交叉口一井盖松动，车一过就响。本报反映后已加垫。"))
                .containsExactly("井盖响得睡不着", "人民路与文昌街交叉口一井盖松动，车一过就响。本报反映后已加垫。");
    }

    @Test
    void whoWroteATextIsPartedFromIt() {
        assertThat(cut("◎本报记者 佘 冰 针对网络质疑，九斗酒业昨日在互动平台表示，公司经营正常。"))
                .containsExactly("◎本报记者 佘 冰", "针对网络质疑，九斗酒业昨日在互动平台表示，公司经营正常。");
    }

    @Test
    void whoSignsANoticeIsPartedFromIt() {
        assertThat(cut("上列被告应于公告期满后到庭，逾期将依法缺席裁判。砚州市东湖区人民法院 2016年4月20日"))
                .containsExactly("上列被告应于公告期满后到庭，逾期将依法缺席裁判。", "砚州市东湖区人民法院 2016年4月20日");
        assertThat(cut("自本日起該夥友經手銀錢概與本號無涉，恐未週知，特登報聲明。陸誠甫謹啓")).hasSize(2);
        assertThat(cut("全市的学校今天都开学了，孩子们背着书包走进校园。这是河谷小学")).hasSize(1);
    }

    @Test
    void wordsInCapitalsThatHeadATextStandAlone() {
        assertThat(cut("PRINCE HAS MUMPS Oslo, Sept. 7. The infant Prince Harald has mumps."))
                .containsExactly("PRINCE HAS MUMPS", "Oslo, Sept. 7. The infant Prince Harald has mumps.");
        assertThat(cut("MRS. INEZ COLFAX returned Thursday from a visit.")).hasSize(1);
        assertThat(cut("NEW YORK (AP) — Stocks eased in quiet trading on Friday."))
                .hasSize(1);
    }

    @Test
    void aBlankWithinANameOrAListPartsNothing() {
        assertThat(cut("县委书记王 涛昨日到河谷乡调研春耕生产并看望种粮大户一行三人。")).hasSize(1);
        assertThat(cut("秋季大減價 九折三天 男女皮鞋 軍用長靴 貨真價實。")).hasSize(1);
        assertThat(cut("新华社北京 5月3日电 有关部门今天公布了上半年的统计数字显示粮食丰收。")).hasSize(1);
    }

    @Test
    void theEndOfAWrappedLinePartsNothing() {
        String page = "豆腐巷的老居民这几天发现巷口那只铸铁井盖不见了\n一打听才知道是被城建档案馆的人请去当了文物在馆里\n摆了三天又请了回来。";

        List<Block> wrapped = List.of(new Block(Block.Kind.TEXT, 0, page.length(), 0, false, true));

        assertThat(BlockCutter.cut(page, wrapped, Languages.of(page))).hasSize(1);
    }

    /** The text of each block, with a plus before what stands in bold. */
    private static List<String> cut(String line) {
        return BlockCutter.cut(line, BlockReader.read(line), Languages.of(line)).stream()
                .map(block -> (block.strong() ? "+" : "") + block.span().in(line))
                .toList();
    }
}
