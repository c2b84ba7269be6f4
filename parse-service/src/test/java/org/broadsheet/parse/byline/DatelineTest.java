package org.broadsheet.parse.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.broadsheet.parse.language.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports open, in the forms of many newspapers. */
class DatelineTest {
    private static final LocalDate ISSUE = LocalDate.of(2014, 9, 16);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    南都讯 记者刘军 实习生张丽 昨日傍晚下起大雨， | 南都讯 记者刘军 实习生张丽 | 刘军 张丽 |
                    澜都讯（记者 秦小雨）昨从医院获悉，           | 澜都讯（记者 秦小雨）      | 秦小雨    |
                    通讯员 韩伟 报道：今年小麦丰收，             | 通讯员 韩伟 报道：         | 韩伟      |
                    （吉隆坡15日讯）警方昨日展开行动，           | （吉隆坡15日讯）           | ''        | 2014-09-15
                    〔記者陳志明屏東報導〕縣政府昨天說，         | 〔記者陳志明屏東報導〕     | 陳志明    |
                    【又電】財部發言人稱，                       | 【又電】                   | ''        |
                    （公教通訊／馬尼拉）三年前，                 | （公教通訊／馬尼拉）       | ''        |
                    （中央社巴黎八日綜合外電報導）法國警方，     | （中央社巴黎八日綜合外電報導） | ''    | 2014-09-08
                    据《寰宇生活报》报道：伦敦一座仓库里，       | 据《寰宇生活报》报道：     | ''        |
                    （记者 童一帆）本报讯一辆货车侧翻，          | （记者 童一帆）本报讯      | 童一帆    |
                    Sydney, March 3. The barque has arrived      | Sydney, March 3.           | ''        |
                    LONDON, June 9 — (AP) — Allied troops moved  | LONDON, June 9 — (AP) —    | ''        | 2014-06-09
                    本报讯（记者 王立）近日，                    | 本报讯（记者 王立）        | 王立      |
                    """)
    void readsWhoReportsFromWhereAndWhen(String text, String raw, String people, @Nullable LocalDate date) {
        Dateline dateline =
                Dateline.read(text, 0, text.length(), Languages.of(text), ISSUE).orElseThrow();

        assertThat(dateline.span().in(text)).isEqualTo(raw);
        assertThat(dateline.people().stream().map(person -> person.name()).collect(Collectors.joining(" ")))
                .isEqualTo(people);
        assertThat(dateline.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"记者在现场看到，道路已经恢复通行。", "昨日讯息显示，气温将回升。", "通讯员队伍建设工作会议召开，"})
    void aSentenceIsNoDateline(String text) {
        assertThat(Dateline.read(text, 0, text.length(), Languages.of(text), ISSUE))
                .isEmpty();
    }
}
