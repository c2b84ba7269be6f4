package org.broadsheet.parse.calendar;

import com.nlf.calendar.JieQi;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the Chinese calendar says of a civil day, {@value #FIRST_YEAR} to {@value #LAST_YEAR}. Answers are remembered, because the
 * library computes the positions of Sun and Moon anew each time and a batch of issues asks for the same few days.
 */
public final class ChineseCalendar {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    /** Bound of the memory: about eleven years of days, under a megabyte. */
    private static final int REMEMBERED_DAYS = 4096;

    private static final Map<LocalDate, CalendarDay> REMEMBERED = new ConcurrentHashMap<>();

    private ChineseCalendar() {}

    /**
     * A civil day's place in the Chinese calendar.
     *
     * @param term the solar term that begins on this day, or null
     * @param nextTerm the first solar term after this day
     * @param nextTermDate the civil day of that term
     */
    public record CalendarDay(LunarDate lunar, @Nullable SolarTerm term, SolarTerm nextTerm, LocalDate nextTermDate) {}

    /** The day's place in the calendar, or empty outside the years this calendar is checked for. */
    public static Optional<CalendarDay> on(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        CalendarDay known = REMEMBERED.get(date);
        if (known == null) {
            known = compute(date);
            if (REMEMBERED.size() >= REMEMBERED_DAYS) {
                REMEMBERED.clear();
            }
            REMEMBERED.put(date, known);
        }
        return Optional.of(known);
    }

    private static CalendarDay compute(LocalDate date) {
        Solar solar = Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        Lunar lunar = solar.getLunar();
        JieQi next = solar.next(1).getLunar().getNextJieQi(true);
        Solar on = next.getSolar();
        return new CalendarDay(
                new LunarDate(
                        lunar.getYearInGanZhi(), Math.abs(lunar.getMonth()), lunar.getMonth() < 0, lunar.getDay()),
                SolarTerm.named(lunar.getJieQi()).orElse(null),
                SolarTerm.named(next.getName()).orElseThrow(),
                LocalDate.of(on.getYear(), on.getMonth(), on.getDay()));
    }
}
