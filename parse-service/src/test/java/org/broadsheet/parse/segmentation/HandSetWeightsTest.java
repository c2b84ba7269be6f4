package org.broadsheet.parse.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned may not take an article's text from it. */
class HandSetWeightsTest {
    @ParameterizedTest
    @ValueSource(strings = {"新船昨天通航", "新船昨天通航，過河不再難", "The ferry runs again"})
    void runningTextIsNeverFurniture(String language) {
        Weights weights = HandSetWeights.of(Languages.of(language), Style.ANY);

        List<Sign> texts = Arrays.stream(Sign.values())
                .filter(sign -> sign.name().contains("_UNDER_"))
                .toList();

        assertThat(texts).hasSize(10);
        assertThat(texts)
                .allSatisfy(sign ->
                        assertThat(weights.of(sign, Part.FURNITURE, false)).isLessThan(-1000));
    }
}
