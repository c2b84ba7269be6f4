package org.broadsheet.parse.newspaper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewspaperSlugTest {
    @ParameterizedTest
    @CsvSource({
        "辽源日报, liaoyuanribao",
        "遼源日報, liaoyuanribao",
        "清河晚报, qinghewanbao",
        "重庆日报, chongqingribao",
        "长春日报, changchunribao",
        "成都商报, chengdushangbao",
        "厦门晚报, xiamenwanbao",
        "西藏日报, xizangribao",
        "广州日报 2, guangzhouribao-2",
        "The Harbor Courier, the-harbor-courier",
        "L'Écho de l'Île, lecho-de-lile",
        "ＤＡＩＬＹ　ＮＥＷＳ, daily-news"
    })
    void readsATitleAsOneWould(String title, String slug) {
        assertThat(NewspaperSlug.of(title)).isEqualTo(slug);
    }

    @Test
    void makesNothingOfATitleWithoutLetters() {
        assertThat(NewspaperSlug.of(null)).isNull();
        assertThat(NewspaperSlug.of("——")).isNull();
        assertThat(NewspaperSlug.of("")).isNull();
    }

    @Test
    void boundsTheLengthOfAMisreadTitle() {
        assertThat(NewspaperSlug.of("清河晚报".repeat(100))).hasSizeLessThan(100);
    }
}
