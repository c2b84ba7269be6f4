package org.broadsheet.parse.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeaderReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "石渡晚报 民生 2|2|民生|",
                "03 综合  责任编辑：袁小芳  版式：彭锦卿|3|综合|",
                "第2版 经济/2021年6月17日 星期四|2|经济|2021-06-17",
                "国内国际/4/2021年6月17日 星期四|4|国内国际|2021-06-17",
                "２０２１年６月１７日 星期四 第五版 副刊|5|副刊|2021-06-17",
                "第十二版|12||",
                "要聞 第二版 民國三十六年九月三日|2|要闻|1947-09-03",
                "A4 The Wexcombe Herald Thursday, June 17, 2021|4||2021-06-17"
            })
    void readsTheHead(String printed, int number, String section, LocalDate date) {
        Optional<PageHeader> header = read(printed.replace("/", "\n\n") + "\n\n# 护岸林今年再添三千亩\n\n本报讯 自入春以来。");
        assertThat(header).isPresent();
        assertThat(header.get().number()).isEqualTo(number);
        assertThat(header.get().section()).isEqualTo(section);
        assertThat(header.get().date()).isEqualTo(date);
        assertThat(header.get().lines()).isEqualTo(printed.split("/").length);
    }

    @Test
    void readsEditors() {
        assertThat(read("03 综合  责任编辑：袁小芳 版式：彭锦卿").orElseThrow().editors()).containsExactly("袁小芳", "彭锦卿");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年6月17日",
                "2021年6月17日 星期四",
                "(下转第二版)",
                "上接第1版",
                "护岸林今年再添三千亩",
                "今年新增3处",
                "3",
                "一、项目编号:SD-2021-092",
                "本报记者 袁小芳",
                "石渡市水务局\n\n2021年6月17日"
            })
    void leavesOtherLinesAlone(String printed) {
        assertThat(read(printed)).isEmpty();
    }

    private static Optional<PageHeader> read(String text) {
        return PageHeaderReader.read(text, MastheadReaderTest.lines(text));
    }
}
