package org.broadsheet.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.broadsheet.ingest.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintParametersTest {

    @Test
    void keepsEveryHintAndDropsBlankOnes() {
        Map<String, List<String>> query = Map.of(
                "newspaper", List.of("liaoyuanribao"),
                "date", List.of(" 2020-08-12 "),
                "edition", List.of("晨报版"),
                "page", List.of("1"),
                "filename", List.of("头版.md"),
                "source", List.of(""));

        assertThat(HintParameters.read(query).byName())
                .containsEntry("newspaper", "liaoyuanribao")
                .containsEntry("date", "2020-08-12")
                .containsEntry("edition", "晨报版")
                .containsEntry("page", "1")
                .containsEntry("filename", "头版.md")
                .doesNotContainKey("source");
    }

    @ParameterizedTest
    @CsvSource({
        "newspaper,辽源日报", "newspaper,Liaoyuan", "newspaper,-x", "date,2020-02-30", "date,12.8.2020", "date,1066-10-14",
        "page,0", "page,1a", "page,10000", "edition,'a\nb'", "filename,'a\u0000'", "newpaper,x"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> HintParameters.read(Map.of(parameter, List.of(value))));

        assertThat(refused.refusal().problem())
                .containsEntry("status", 400)
                .containsEntry("parameter", parameter)
                .extractingByKey("detail")
                .asString()
                .contains(parameter);
    }

    @Test
    void refusesAHintThatIsGivenTwice() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> HintParameters.read(Map.of("page", List.of("1", "2"))));

        assertThat(refused.refusal().problem()).containsEntry("parameter", "page");
    }
}
