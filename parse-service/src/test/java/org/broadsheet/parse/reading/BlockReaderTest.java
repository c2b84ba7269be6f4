package org.broadsheet.parse.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks of an engine's format are no words of the newspaper, whatever engine it is. */
class BlockReaderTest {
    @Test
    void tagsOfHtmlDressALine() {
        String text = """
                <div style="text-align: center;"><b>江北晨报</b></div>

                <h2>春耕早动手</h2>

                <p>农资供应充足。</p>

                # <span id="page-0-1"></span>**Council splits**
                </div>
                """;

        assertThat(lines(text)).containsExactly("0 strong 江北晨报", "2 春耕早动手", "0 农资供应充足。", "1 strong Council splits");
    }

    @Test
    void aLineBreakOfHtmlPartsALine() {
        assertThat(lines("# 春耕备耕<br>早动手<br/>\n")).containsExactly("1 春耕备耕", "1 早动手");
    }

    @Test
    void whatAModelSaysOfThePlaceIsNoText() {
        String text = """
                <|ref|>title<|/ref|><|det|>[[120, 40, 860, 120]]<|/det|>
                # 青浦商报
                <|ref|>image<|/ref|><|det|>[[510, 250, 900, 540]]<|/det|>
                <|ref|>text<|/ref|><|det|>[[80, 250, 300, 640]]<|/det|>昨日开幕。<|end_of_sentence|>
                """;

        assertThat(lines(text)).containsExactly("1 青浦商报", "IMAGE", "0 昨日开幕。");
    }

    @Test
    void aPictureInATagIsAPicture() {
        assertThat(lines("<div style=\"text-align: center;\"><img src=\"a.jpg\" alt=\"Image\" /></div>\n<p>图</p>\n"))
                .containsExactly("IMAGE", "0 图");
    }

    @Test
    void aTableOverSeveralLinesIsReadOnce() {
        assertThat(lines("<table>\n<tr><td>语文</td></tr>\n</table>\n\n（记者 整理）\n"))
                .containsExactly("0 <table>\n<tr><td>语文</td></tr>\n</table>", "0 （记者 整理）");
    }

    @Test
    void aSignThatIsNoTagIsText() {
        assertThat(lines("气温<5℃>零下\n<不是标签>\n1 < 2\n<p 小于且大于>\n"))
                .containsExactly("0 气温<5℃>零下", "0 <不是标签>", "0 1 < 2", "0 <p 小于且大于>");
    }

    private static List<String> lines(String text) {
        return BlockReader.read(text).stream()
                .map(block -> block.isText()
                        ? block.level()
                                + (block.strong() ? " strong " : " ")
                                + block.span().in(text)
                        : block.kind().name())
                .toList();
    }
}
