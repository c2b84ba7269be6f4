package org.broadsheet.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Page one of a newspaper that does not exist. Every number is another day, so no page replaces another.
 *
 * @param number from 0
 */
public record MadeUpPage(int number) {
    /** The newspaper's id, made of its title. */
    public static final String NEWSPAPER = "yunxichenbao";

    /** How many articles each page has. */
    public static final int ARTICLES = 2;

    private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);

    public LocalDate date() {
        return FIRST.plusDays(number);
    }

    /** The headline of its first article. */
    public String headline() {
        return "河堤修复第" + number + "标段完工";
    }

    /** The page as its scanner's OCR wrote it, in UTF-8. */
    public byte[] markdown() {
        String weekday = date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        String text = """
                # 云溪晨报

                %d年%d月%d日 %s

                总第%d期 今日1版

                ## %s

                本报讯(记者 林秋白)昨日，云溪河堤修复工程第%d标段通过验收。施工队伍连续奋战四十余天，完成土方量%d立方米，沿岸居民重新走上了熟悉的步道。

                工程负责人说，下一步将在堤岸种植柳树和芦苇，让河边恢复往日的景色。

                ## 图书馆延长开放时间

                本报讯(记者 贺兰舟)从本月起，市图书馆每日延长开放两小时，第%d号阅览室增设夜间座位。读者可以凭证借阅，也可以预约讲座。
                """.formatted(
                        date().getYear(),
                        date().getMonthValue(),
                        date().getDayOfMonth(),
                        weekday,
                        number + 1,
                        headline(),
                        number,
                        1000 + number,
                        number);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
