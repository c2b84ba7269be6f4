package org.broadsheet.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.parse.document.Article;
import org.broadsheet.parse.document.Byline;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Genre;
import org.broadsheet.parse.document.LedgerEntry;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.ParsedIssue;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.document.Series;
import org.broadsheet.parse.document.Signature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real front page, as an OCR engine gave it. */
class FrontPageTest {
    private static ParsedIssue issue;

    @BeforeAll
    static void parse() throws IOException {
        try (InputStream page = FrontPageTest.class.getResourceAsStream("/sample/liaoyuan-2020-08-12.md")) {
            assertThat(page).isNotNull();
            issue = Issues.parse(page.readAllBytes());
        }
    }

    @Test
    void hasSixArticles() {
        assertThat(issue.articles())
                .extracting(Article::headline)
                .containsExactly(
                        "西安路环境整治整改工作有“双标”",
                        "我市深化推进城市各领域基层党组织“星级评定”工作",
                        null,
                        "辽源市新型冠状病毒肺炎疫情通报",
                        "进一步强化尽责意识",
                        "补齐科技创新短板 助力辽源高质量发展");
        assertThat(issue.articles())
                .extracting(Article::genre)
                .containsExactly(Genre.NEWS, Genre.NEWS, Genre.PHOTO, Genre.NOTICE, Genre.COMMENTARY, Genre.INTERVIEW);
    }

    @Test
    void readsWhatStandsAroundTheHeadlines() {
        Article lead = issue.articles().getFirst();
        assertThat(lead.series()).isEqualTo(new Series("走遍辽源、绘美辽源", 5));
        assertThat(lead.kickers()).containsExactly("外抓环境治理 内提居民素质");
        assertThat(issue.articles().get(4).subtitles()).containsExactly("——“传承东北小上海精神、塑造新时代辽源精神”系列评论之三");
        assertThat(issue.articles().get(4).series()).isEqualTo(new Series("传承东北小上海精神、塑造新时代辽源精神", 3));
        assertThat(issue.articles().get(5).subtitles()).containsExactly("——访市科技局局长张玉宝");
    }

    @Test
    void readsWhoWrote() {
        assertThat(people(0)).containsExactly("刘红娟");
        assertThat(people(1)).containsExactly("组轩");
    }

    private static List<String> people(int article) {
        Byline byline = issue.articles().get(article).byline();
        return byline == null
                ? List.of()
                : byline.people().stream().map(Byline.Person::name).toList();
    }

    @Test
    void readsCaptionCreditAndSignature() {
        assertThat(issue.articles().get(2).captions().getFirst().text())
                .startsWith("日前，记者在辽河大路")
                .endsWith("即可通车。");
        assertThat(issue.articles().get(2).captions().getFirst().credit()).isEqualTo("本报记者 刘鹰 摄");
        assertThat(issue.articles().get(3).signature())
                .isEqualTo(new Signature("辽源市新型冠状病毒肺炎疫情防控工作领导小组办公室", LocalDate.of(2020, 8, 11)));
    }

    @Test
    void joinsThirteenColumnBreaks() {
        long joins = issue.articles().stream()
                .flatMap(article -> article.paragraphs().stream())
                .mapToLong(paragraph -> paragraph.spans().size() - 1L)
                .sum();
        // Two more pieces of a paragraph are parted by the loop.
        assertThat(joins).isEqualTo(15);
    }

    @Test
    void elidesTheLoopAndSaysSo() {
        assertThat(issue.ledger()).anyMatch(entry -> entry.role() == Role.LOOP);
        assertThat(issue.findings()).anyMatch(finding -> finding.code().equals("loop-elided"));
    }

    @Test
    void readsTheMasthead() {
        Masthead masthead = issue.masthead();
        assertThat(masthead.title()).isNotNull();
        assertThat(masthead.title().value()).isEqualTo("辽源日报");
        assertThat(masthead.date()).isNotNull();
        assertThat(masthead.date().value()).isEqualTo(LocalDate.of(2020, 8, 12));
        assertThat(masthead.issueNumber()).isNotNull();
        assertThat(masthead.issueNumber().value()).isEqualTo(8091);
    }

    @Test
    void mendsTheSolarTermAndNothingElse() {
        assertThat(issue.corrections()).extracting(Correction::original).containsExactly("外埠");
        assertThat(issue.corrections()).extracting(Correction::replacement).containsExactly("处暑");
    }

    @Test
    void countsEveryCharacterOnce() {
        int at = 0;
        for (LedgerEntry entry : issue.ledger()) {
            assertThat(entry.start()).isEqualTo(at);
            at = entry.end();
        }
        assertThat(at).isEqualTo(issue.length());
        assertThat(issue.ledger()).noneMatch(entry -> entry.role() == Role.UNCLASSIFIED);
    }
}
