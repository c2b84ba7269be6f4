package org.broadsheet.parse.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.language.JumpMarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page a jump line names, in the forms of many newspapers. */
class JumpReaderTest {
    @ParameterizedTest
    @CsvSource({"（下转2版）,2", "文轉7,", "文轉A6,6", "● To Page 2,2", "SEE STORY PAGE 4,4", "'Please turn to MILL, page 3',3"})
    void whereAnArticleGoesOn(String line, Integer page) {
        LanguagePack pack = Languages.of(line);
        assertThat(JumpMarks.mayEnd(line, 0, line.length(), pack)).isTrue();
        assertThat(JumpReader.page(line, new Span(0, line.length()), pack.jumpOut()))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"（上接第1版）,1", "文接A1,1", "MILL: From page 1,1", "● From page 1,1"})
    void whereItCameFrom(String line, Integer page) {
        LanguagePack pack = Languages.of(line);
        assertThat(JumpMarks.mayBegin(line, 0, line.length(), pack)).isTrue();
        assertThat(JumpReader.page(line, new Span(0, line.length()), pack.jumpIn()))
                .isEqualTo(page);
    }
}
