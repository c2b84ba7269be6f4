package org.broadsheet.parse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.broadsheet.parse.calendar.ChineseCalendar.CalendarDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days where calendars go wrong: leap months, new moons and terms within minutes of midnight, new year, and the reform of 1929. The whole
 * table of 43,465 days is compared where it is at hand (system property {@code broadsheet.cases}).
 */
class ChineseCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "1912-01-01, 辛亥, 冬月十三, , 小寒, 1912-01-07",
        "1912-02-18, 壬子, 正月初一, , 雨水, 1912-02-20",
        "1949-10-01, 己丑, 八月初十, , 寒露, 1949-10-08",
        "1987-07-26, 丁卯, 闰六月初一, , 立秋, 1987-08-08",
        "2018-11-07, 戊戌, 九月三十, 立冬, 小雪, 2018-11-22",
        "2018-11-08, 戊戌, 十月初一, , 小雪, 2018-11-22",
        "2019-02-04, 戊戌, 腊月三十, 立春, 雨水, 2019-02-19",
        "2019-02-05, 己亥, 正月初一, , 雨水, 2019-02-19",
        "2020-05-23, 庚子, 闰四月初一, , 芒种, 2020-06-05",
        "2020-08-12, 庚子, 六月廿三, , 处暑, 2020-08-22",
        "2020-08-22, 庚子, 七月初四, 处暑, 白露, 2020-09-07",
        "2030-12-31, 庚戌, 腊月初七, , 小寒, 2031-01-05"
    })
    void knowsTheDay(LocalDate date, String year, String lunar, String term, String next, LocalDate nextDate) {
        CalendarDay day = ChineseCalendar.on(date).orElseThrow();
        assertThat(day.lunar().yearName()).isEqualTo(year);
        assertThat(day.lunar().monthAndDay()).isEqualTo(lunar);
        assertThat(day.term())
                .isEqualTo(term == null ? null : SolarTerm.named(term).orElseThrow());
        assertThat(day.nextTerm().chinese()).isEqualTo(next);
        assertThat(day.nextTermDate()).isEqualTo(nextDate);
    }

    @Test
    void isSilentOutsideTheYearsItIsCheckedFor() {
        assertThat(ChineseCalendar.on(LocalDate.of(1899, 12, 31))).isEmpty();
        assertThat(ChineseCalendar.on(LocalDate.of(2101, 1, 1))).isEmpty();
    }

    @Test
    void agreesOnEveryDayOfTheTable() throws IOException {
        Path table = Path.of(
                System.getProperty("broadsheet.cases", "../../shared/cases"),
                "lunar-calendar",
                "lunar-1912-2030.tsv.gz");
        assumeTrue(
                Files.exists(table), () -> "The calendar table is not at " + table.toAbsolutePath() + ": not compared");
        try (Stream<String> rows = rows(table)) {
            assertThat(rows.skip(1).filter(row -> !agrees(row.split("\t")))).isEmpty();
        }
    }

    private static Stream<String> rows(Path table) {
        try {
            return new BufferedReader(new InputStreamReader(
                            new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))
                    .lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean agrees(String[] row) {
        CalendarDay day = ChineseCalendar.on(LocalDate.parse(row[0])).orElseThrow();
        LunarDate lunar = day.lunar();
        SolarTerm term = day.term();
        return lunar.yearName().equals(row[2])
                && lunar.month() == Integer.parseInt(row[5])
                && lunar.leap() == row[6].equals("1")
                && lunar.day() == Integer.parseInt(row[7])
                && row[10].equals(term == null ? "-" : term.chinese())
                && day.nextTerm().chinese().equals(row[11])
                && day.nextTermDate().equals(LocalDate.parse(row[12]));
    }
}
