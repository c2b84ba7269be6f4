package org.broadsheet.parse.byline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, and what stands beside them and is none. */
class PeopleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    采写：南都记者 刘军                | 刘军 记者
                    摄影：澜都记者 郑凯 通讯员 罗永     | 郑凯 记者, 罗永 通讯员
                    本报记者 朱竞若、王昊男 通讯员 李霞 | 朱竞若 记者, 王昊男 记者, 李霞 通讯员
                    """)
    void readsWhoWroteIt(String line, String people) {
        assertThat(People.in(line).stream().map(person -> person.name() + " " + person.role()))
                .containsExactly(people.split(", "));
    }
}
