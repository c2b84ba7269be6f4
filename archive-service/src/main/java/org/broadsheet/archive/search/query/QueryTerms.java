package org.broadsheet.archive.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns words and phrases into clauses, by the rules of the field that they are looked for in. */
final class QueryTerms {
    private static final Set<String> GENRES = Set.of(
            "news",
            "commentary",
            "interview",
            "feature",
            "photo",
            "notice",
            "obituary",
            "advertisement",
            "brief",
            "other");
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

    private QueryTerms() {}

    /** Nothing for text without a letter or digit: a lone dash or comma is no mistake. */
    static Optional<Clause> word(Field field, QueryToken.Text token) {
        checkValue(field, token.text(), token.position());
        int star = token.text().indexOf('*');
        if (star >= 0) {
            return Optional.of(prefix(field, token, star));
        }
        if (isValue(field)) {
            return Optional.of(new Clause.Word(field, token.text()));
        }
        List<Clause> words = Punctuation.split(token.text()).stream()
                .map(text -> (Clause) new Clause.Word(field, text))
                .toList();
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(words.getFirst());
            default -> Optional.of(new Clause.All(words));
        };
    }

    static Clause phrase(Field field, QueryToken.Quoted token) {
        checkValue(field, token.text(), token.position() + 1);
        if (isValue(field)) {
            return new Clause.Word(field, token.text());
        }
        String text = Punctuation.strip(token.text());
        if (text.isEmpty()) {
            throw new QueryMistake(token.position(), "There is no word between these quotation marks.");
        }
        return new Clause.Phrase(field, text, token.slop());
    }

    private static Clause prefix(Field field, QueryToken.Text token, int star) {
        String stem = token.text().substring(0, star);
        int place = token.position() + star;
        if (star != token.text().length() - 1) {
            throw new QueryMistake(place, "A wildcard * may only end a word.");
        }
        if (stem.isEmpty()) {
            return new Clause.Everything();
        }
        if (isValue(field)) {
            throw new QueryMistake(place, "This field takes no wildcard.");
        }
        if (stem.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c) || Han.is(c))) {
            throw new QueryMistake(
                    place,
                    "A wildcard * ends words in Latin letters or digits only; "
                            + "Chinese words are found inside others without one.");
        }
        if (stem.codePointCount(0, stem.length()) < 2) {
            throw new QueryMistake(place, "Before a wildcard * stand at least two letters.");
        }
        return new Clause.Prefix(field, stem);
    }

    private static boolean isValue(Field field) {
        return field == Field.GENRE || field == Field.PAGE;
    }

    private static void checkValue(Field field, String text, int position) {
        if (field == Field.GENRE && !GENRES.contains(text.toLowerCase(Locale.ROOT))) {
            throw new QueryMistake(
                    position,
                    "There is no genre “" + text + "”; the genres are "
                            + GENRES.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        if (field == Field.PAGE && !PAGE.matcher(text).matches()) {
            throw new QueryMistake(position, "A page is a number.");
        }
    }
}
