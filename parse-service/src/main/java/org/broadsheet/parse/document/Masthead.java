package org.broadsheet.parse.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nameplate and its imprint, each part as present.
 *
 * @param title the newspaper's name
 * @param pinyinTitle the name in Latin letters as printed
 * @param weekday as printed, such as 星期三
 * @param lunarDate as printed, such as 庚子年六月廿三
 * @param solarTerm the solar term named, corrected where that was proven
 * @param issueNumber running number (总第8091期)
 * @param pageCount pages of this day's issue (今日4版)
 * @param cn national serial number without spaces, {@code CN22-0010}
 * @param postalCode subscription code (邮发代号), such as {@code 11-1}
 */
public record Masthead(
        @Nullable Field<String> title,
        @Nullable Field<String> pinyinTitle,
        @Nullable Field<LocalDate> date,
        @Nullable Field<String> weekday,
        @Nullable Field<String> lunarDate,
        @Nullable Field<String> solarTerm,
        @Nullable Field<Integer> issueNumber,
        @Nullable Field<Integer> pageCount,
        @Nullable Field<String> cn,
        @Nullable Field<String> postalCode,
        @Nullable Field<String> email,
        @Nullable Field<String> hotline,
        @Nullable Field<String> website,
        @Nullable Field<String> sponsor,
        @Nullable Field<String> publisher,
        @Nullable Field<String> slogan,
        @Nullable Field<String> price,
        @Nullable Field<String> edition,
        List<Field<String>> editors) {
    public Masthead {
        editors = List.copyOf(editors);
    }

    public static Masthead absent() {
        return new Masthead(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, List.of());
    }
}
