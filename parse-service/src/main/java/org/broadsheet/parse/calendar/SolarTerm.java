package org.broadsheet.parse.calendar;

import java.util.Optional;

/** The twenty-four solar terms, in the order of the civil year. */
public enum SolarTerm {
    XIAOHAN("小寒"),
    DAHAN("大寒"),
    LICHUN("立春"),
    YUSHUI("雨水"),
    JINGZHE("惊蛰"),
    CHUNFEN("春分"),
    QINGMING("清明"),
    GUYU("谷雨"),
    LIXIA("立夏"),
    XIAOMAN("小满"),
    MANGZHONG("芒种"),
    XIAZHI("夏至"),
    XIAOSHU("小暑"),
    DASHU("大暑"),
    LIQIU("立秋"),
    CHUSHU("处暑"),
    BAILU("白露"),
    QIUFEN("秋分"),
    HANLU("寒露"),
    SHUANGJIANG("霜降"),
    LIDONG("立冬"),
    XIAOXUE("小雪"),
    DAXUE("大雪"),
    DONGZHI("冬至");

    private final String chinese;

    SolarTerm(String chinese) {
        this.chinese = chinese;
    }

    /** The name in simplified characters, always two. */
    public String chinese() {
        return chinese;
    }

    /** The term of that name in simplified characters. */
    public static Optional<SolarTerm> named(String chinese) {
        for (SolarTerm term : values()) {
            if (term.chinese.equals(chinese)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}
