package org.broadsheet.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.broadsheet.archive.corpus.ArticleStore;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.indexing.OpenSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands first in a result, on a handful of articles of one length. */
@QuarkusTest
@WithTestResource(SearchStack.class)
class RelevanceTest {
    private static final String FILLING = "晨雾散去以后渡口的木船缓缓离岸，撑篙的老人望着对面的山坡。";
    private static boolean stored;

    @Inject
    DataSource database;

    @Inject
    OpenSearch openSearch;

    @BeforeEach
    void store() throws SQLException {
        if (!stored) {
            new ArticleStore(database).deleteAll();
            new ArticleStore(database)
                    .store(List.of(
                            article(1, "渡口的早晨", "河上的来客", FILLING + "他带来一块琥珀。"),
                            article(2, "渡口的早晨", "带来琥珀的人", FILLING + "他带来一块石头。"),
                            article(3, "琥珀的早晨", "河上的来客", FILLING + "他带来一块石头。"),
                            article(4, "集市见闻", "河上的来客", "卖玛瑙的人来了。" + FILLING + FILLING + "珊瑚卖完了。"),
                            article(5, "集市见闻", "河上的来客", FILLING + FILLING + "玛瑙和珊瑚卖完了。人都来了。"),
                            article(7, "灯会开幕", "灯会开幕", "灯会开幕。"),
                            article(6, "灯会开幕", "灯会开幕", "灯会开幕。")));
            Archive.dropIndex(openSearch);
            Archive.awaitIndexed();
            stored = true;
        }
    }

    private static ComposedArticle article(int ordinal, String headline, String kicker, String body) {
        String issue = "a".repeat(26);
        return new ComposedArticle(
                issue + "-" + ordinal,
                issue,
                "dukouribao",
                "渡口日报",
                LocalDate.of(1990, 5, 1),
                1,
                ordinal,
                "news",
                "zh-Hans",
                List.of(kicker),
                headline,
                List.of(),
                null,
                null,
                List.of(body),
                false,
                1.0);
    }

    private static List<Integer> ordinals(String query) {
        List<Integer> ordinals = new ArrayList<>();
        JsonNode answer = Archive.search(query, "").json();
        answer.path("articles")
                .forEach(found -> ordinals.add(found.path("ordinal").asInt()));
        return ordinals;
    }

    @Test
    void aHeadlineStandsAboveAKickerAndAKickerAboveABody() {
        assertThat(ordinals("琥珀")).containsExactly(3, 2, 1);
    }

    @Test
    void wordsSideBySideStandAboveWordsFarApart() {
        assertThat(ordinals("玛瑙 珊瑚")).containsExactly(5, 4);
    }

    @Test
    void whatRanksAlikeStandsAsPrinted() {
        assertThat(ordinals("灯会")).containsExactly(6, 7);
    }
}
