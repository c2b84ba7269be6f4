package org.broadsheet.parse.assembly;

import java.util.Optional;
import java.util.regex.Matcher;
import org.broadsheet.parse.document.Series;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.pages.PageNumber;

/** Reads a series' name and number: 走遍…系列报道之五, ……④, Part 3. */
final class SeriesReader {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final java.util.List<String> WORDS = java.util.List.of("one", "two", "three", "four", "five");
    private static final java.util.List<String> ROMAN =
            java.util.List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private SeriesReader() {}

    static Optional<Series> read(String text, int start, int end, LanguagePack pack) {
        if (end - start > 90) {
            return Optional.empty();
        }
        String line = Folded.of(text, start, end);
        if (!Hallmarks.of(line, pack).mayBeSeries()) {
            return Optional.empty();
        }
        Matcher matcher = pack.series().matcher(line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int number = number(matcher.group("number"));
        if (number <= 0) {
            return Optional.empty();
        }
        int nameEnd = start + matcher.end("name");
        String name = text.substring(start + matcher.start("name"), nameEnd);
        // The quotation that closes here may have opened inside the name.
        boolean quoted =
                name.indexOf('“') >= 0 && name.indexOf('”') < 0 && nameEnd < end && text.charAt(nameEnd) == '”';
        return Optional.of(new Series((quoted ? name + "”" : name).strip(), number));
    }

    private static int number(String printed) {
        if (CIRCLED.contains(printed)) {
            return CIRCLED.indexOf(printed) + 1;
        }
        int word = WORDS.indexOf(printed.toLowerCase(java.util.Locale.ROOT));
        int roman = ROMAN.indexOf(printed);
        return word >= 0 ? word + 1 : roman >= 0 ? roman + 1 : PageNumber.of(printed);
    }
}
