package org.broadsheet.parse.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Byline.Person;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.Paragraph;
import org.junit.jupiter.api.Test;

/** Names at the very end of an article: on a line of their own an endnote, behind the last sentence a byline; people in both. */
class EndnoteTest {
    private static final String ARTICLE = "# 过河不用再等撑篙人\n\n柳湾镇的老渡口通了新船，二十多位村民坐上头一班，船老大说水位正合适，往后每天开六班。\n\n"
            + "渡口离镇上的菜市场三里路，从前要等一位撑篙人过河，新船烧电，不冒烟，坐满三十人就走。";

    @Test
    void namesOnALineOfTheirOwnAreAnEndnote() {
        Article article = read(ARTICLE + "\n\n(本报记者沈立、陆青禾)\n");
        assertThat(article.paragraphs().getLast().kind()).isEqualTo(Paragraph.Kind.ENDNOTE);
        assertThat(names(article)).containsExactly("沈立", "陆青禾");
    }

    @Test
    void namesBehindTheLastSentenceAreNoText() {
        Article article = read(ARTICLE + "(沈立)\n");
        assertThat(article.paragraphs().getLast().text()).endsWith("坐满三十人就走。");
        assertThat(names(article)).containsExactly("沈立");
    }

    private static Article read(String text) {
        return IssueAssembler.assemble("issue", "test", text, Hints.none(), List.of())
                .articles()
                .getFirst();
    }

    private static List<String> names(Article article) {
        return article.byline() == null
                ? List.of()
                : article.byline().people().stream().map(Person::name).toList();
    }
}
