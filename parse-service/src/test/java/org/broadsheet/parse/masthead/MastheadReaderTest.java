package org.broadsheet.parse.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.parse.document.Correction;
import org.broadsheet.parse.document.Field;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.Masthead;
import org.broadsheet.parse.document.Role;
import org.broadsheet.parse.masthead.MastheadReading.Claim;
import org.broadsheet.parse.masthead.MastheadReading.FindingDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadReaderTest {
    private static final String ORDINARY = """
            # 石渡日报

            设计制作:何晓岚

            ## 人人爱护母亲河 家家共建清水湾

            SHI DU RI BAO

            2021年6月17日 星期四
            辛丑年五月初八 五月十二夏至

            总第10246期 今日8版

            国内统一刊号:CN36-0099 邮发代号:43-77 E-mail:shidu\\_rb@example.cn

            中共石渡市委主管主办 石渡日报社出版

            新闻热线:0799-5550123 零售价:1.50元

            石渡新闻网 http://www.shidu.example

            ## 护岸林今年再添三千亩

            本报讯 自入春以来,全市护岸林建设提速。
            """;

    @Test
    void readsEveryPart() {
        Masthead m = read(ORDINARY).masthead();
        assertThat(value(m.title())).isEqualTo("石渡日报");
        assertThat(value(m.pinyinTitle())).isEqualTo("SHI DU RI BAO");
        assertThat(value(m.date())).isEqualTo(LocalDate.of(2021, 6, 17));
        assertThat(value(m.weekday())).isEqualTo("星期四");
        assertThat(value(m.lunarDate())).isEqualTo("辛丑年五月初八");
        assertThat(value(m.solarTerm())).isEqualTo("夏至");
        assertThat(value(m.issueNumber())).isEqualTo(10246);
        assertThat(value(m.pageCount())).isEqualTo(8);
        assertThat(value(m.cn())).isEqualTo("CN36-0099");
        assertThat(value(m.postalCode())).isEqualTo("43-77");
        assertThat(value(m.email())).isEqualTo("shidu_rb@example.cn");
        assertThat(value(m.hotline())).isEqualTo("0799-5550123");
        assertThat(value(m.website())).isEqualTo("http://www.shidu.example");
        assertThat(value(m.sponsor())).isEqualTo("中共石渡市委");
        assertThat(value(m.publisher())).isEqualTo("石渡日报社");
        assertThat(value(m.slogan())).isEqualTo("人人爱护母亲河 家家共建清水湾");
        assertThat(value(m.price())).isEqualTo("1.50元");
        assertThat(m.editors()).extracting(Field::value).containsExactly("何晓岚");
    }

    @Test
    void leavesTheFirstArticleAlone() {
        int headline = ORDINARY.indexOf("## 护岸林");
        assertThat(read(ORDINARY).claims())
                .allSatisfy(claim -> assertThat(claim.span().end()).isLessThan(headline));
        assertThat(read(ORDINARY).claims())
                .filteredOn(claim -> claim.role() == Role.SLOGAN)
                .extracting(claim -> claim.span().in(ORDINARY))
                .containsExactly("人人爱护母亲河 家家共建清水湾");
    }

    @Test
    void findsNothingToSayWhereThePartsAgree() {
        assertThat(read(ORDINARY).findings()).isEmpty();
        assertThat(read(ORDINARY).corrections()).isEmpty();
    }

    @Test
    void readsThePartsInAnyOrder() {
        List<String> lines = new ArrayList<>(ORDINARY.lines().limit(22).toList());
        Masthead upright = read(String.join("\n", lines)).masthead();
        Masthead reversed = read(String.join("\n", lines.reversed())).masthead();
        assertThat(value(reversed.title())).isEqualTo(value(upright.title()));
        assertThat(value(reversed.date())).isEqualTo(value(upright.date()));
        assertThat(value(reversed.issueNumber())).isEqualTo(value(upright.issueNumber()));
        assertThat(value(reversed.sponsor())).isEqualTo(value(upright.sponsor()));
        assertThat(value(reversed.solarTerm())).isEqualTo(value(upright.solarTerm()));
    }

    @Test
    void mendsASolarTermThatTheCalendarProves() {
        MastheadReading reading = read(ORDINARY.replace("五月十二夏至", "五月十二夏全"));
        assertThat(reading.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.original()).isEqualTo("夏全");
            assertThat(correction.replacement()).isEqualTo("夏至");
            assertThat(correction.proof()).contains("五月十二");
        });
        assertThat(value(reading.masthead().solarTerm())).isEqualTo("夏至");
    }

    @Test
    void mendsNothingWhereTheDateItselfIsInDoubt() {
        MastheadReading reading = read(ORDINARY.replace("五月初八 五月十二夏至", "五月初三 五月十二夏全"));
        assertThat(reading.corrections()).isEmpty();
        assertThat(reading.findings())
                .extracting(FindingDraft::code)
                .containsExactly("lunar-date-contradicts-date", "solar-term-contradicts-calendar");
    }

    @Test
    void leavesAnotherSolarTermAsPrinted() {
        MastheadReading reading = read(ORDINARY.replace("夏至", "小暑"));
        assertThat(reading.corrections()).extracting(Correction::replacement).isEmpty();
        assertThat(reading.findings())
                .extracting(FindingDraft::code)
                .containsExactly("solar-term-contradicts-calendar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "星期四|星期五|weekday-contradicts-date",
                "SHI DU RI BAO|SHI DU WAN BAO|title-contradicts-pinyin",
                "CN36-0099|CN99-0099|cn-without-province",
                "辛丑年|庚子年|lunar-year-contradicts-date"
            })
    void saysWhatContradicts(String printed, String changed, String code) {
        assertThat(read(ORDINARY.replace(printed, changed)).findings())
                .extracting(FindingDraft::code)
                .contains(code);
    }

    @Test
    void knowsTheProvinceOfACity() {
        MastheadReading reading = read("# 扬州晚报\n\n2021年6月17日 星期四\n\n国内统一刊号:CN36-0099\n");
        assertThat(reading.findings()).extracting(FindingDraft::code).containsExactly("cn-contradicts-place");
    }

    @Test
    void readsARepublicanMastheadInTraditionalCharacters() {
        Masthead m = read("""
                # 渡江新報

                中華民國三十六年九月三日 星期三

                第二千一百零五號

                中華郵政登記認為第一類新聞紙類

                今日出版二大張 每份零售國幣五百元

                社長:梁伯衡
                """).masthead();
        assertThat(value(m.title())).isEqualTo("渡江新報");
        assertThat(value(m.date())).isEqualTo(LocalDate.of(1947, 9, 3));
        assertThat(value(m.weekday())).isEqualTo("星期三");
        assertThat(value(m.issueNumber())).isEqualTo(2105);
    }

    @Test
    void readsFullWidthDigitsAndChineseNumerals() {
        Masthead m =
                read("石渡晚报\n\n二〇二一年六月十七日 星期四\n\n总第１０２４６期 今日十二版\n\nＣＮ３６－００９９\n").masthead();
        assertThat(value(m.date())).isEqualTo(LocalDate.of(2021, 6, 17));
        assertThat(value(m.issueNumber())).isEqualTo(10246);
        assertThat(value(m.pageCount())).isEqualTo(12);
        assertThat(value(m.cn())).isEqualTo("CN36-0099");
    }

    @Test
    void piecesADateTogether() {
        Masthead m = read("# 石渡晚报\n\n17\n\n2021年6月\n\n星期四\n\n总第10246期\n").masthead();
        assertThat(value(m.date())).isEqualTo(LocalDate.of(2021, 6, 17));
    }

    @Test
    void readsAnEnglishMasthead() {
        Masthead m = read("""
                # The Wexcombe Herald

                Vol. XLVII No. 12,345 | Thursday, June 17, 2021 | $2.50

                ESTABLISHED 1874

                www.wexcombeherald.example

                # Council votes to keep the ferry
                """).masthead();
        assertThat(value(m.title())).isEqualTo("The Wexcombe Herald");
        assertThat(value(m.date())).isEqualTo(LocalDate.of(2021, 6, 17));
        assertThat(value(m.weekday())).isEqualTo("Thursday");
        assertThat(value(m.issueNumber())).isEqualTo(12345);
        assertThat(value(m.price())).isEqualTo("$2.50");
        assertThat(value(m.website())).isEqualTo("www.wexcombeherald.example");
    }

    @Test
    void isAbsentWhereThereIsNone() {
        MastheadReading reading = read("# 护岸林今年再添三千亩\n\n本报讯 自入春以来,全市护岸林建设提速。\n\n联系电话:0799-5550123\n");
        assertThat(reading.masthead()).isEqualTo(Masthead.absent());
        assertThat(reading.claims()).isEmpty();
    }

    @Test
    void takesTheDateFromTheHintWhereNoneIsPrinted() {
        Hints hints = new Hints(null, LocalDate.of(2021, 6, 17), null, null);
        Masthead m = MastheadReader.read("# 护岸林", lines("# 护岸林"), hints).masthead();
        assertThat(value(m.date())).isEqualTo(LocalDate.of(2021, 6, 17));
    }

    @Test
    void claimsNoCharacterTwice() {
        List<Claim> claims = read(ORDINARY + ORDINARY).claims();
        for (int i = 1; i < claims.size(); i++) {
            assertThat(claims.get(i).span().start())
                    .isGreaterThanOrEqualTo(claims.get(i - 1).span().end());
        }
    }

    private static MastheadReading read(String text) {
        return MastheadReader.read(text, lines(text), Hints.none());
    }

    static List<MastheadLine> lines(String text) {
        List<MastheadLine> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                lines.add(new MastheadLine(at, end, text.charAt(at) == '#'));
            }
            at = end + 1;
        }
        return lines;
    }

    private static <T> T value(@Nullable Field<T> field) {
        return Objects.requireNonNull(field, "absent").value();
    }
}
