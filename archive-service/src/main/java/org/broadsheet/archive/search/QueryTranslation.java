package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.query.Clause;
import org.broadsheet.archive.search.query.Field;
import org.broadsheet.archive.search.query.Folding;
import org.broadsheet.archive.search.query.Han;
import org.broadsheet.archive.search.query.Punctuation;

/**
 * Clauses as queries of the search engine.
 *
 * @param alike whether characters that look alike count as the same
 * @param ranked whether it matters in which field an article has a word
 */
record QueryTranslation(boolean alike, boolean ranked) {
    /** Within how many places words that were typed side by side raise an article's rank. */
    private static final int CLOSE = 30;

    ObjectNode translate(Clause clause) {
        return switch (clause) {
            case Clause.Everything _ -> Json.object("match_all", Json.object());
            case Clause.Word(Field field, String text) -> text(field, text, 0);
            case Clause.Phrase(Field field, String text, int slop) -> text(field, text, slop);
            case Clause.Prefix(Field field, String text) -> prefix(field, text);
            case Clause.Not(Clause inner) -> bool("must_not", List.of(translate(inner)));
            case Clause.All(List<Clause> clauses) -> all(clauses);
            case Clause.Any(List<Clause> clauses) ->
                bool("should", clauses.stream().map(this::translate).toList());
        };
    }

    /** What makes an article rank higher without being required: that its words stand close together. */
    List<ObjectNode> closeness(Clause clause) {
        if (!(clause instanceof Clause.All(List<Clause> clauses))) {
            return List.of();
        }
        List<String> words = clauses.stream()
                .flatMap(c -> c instanceof Clause.Word(Field field, String text) && field == Field.ANYWHERE
                        ? Stream.of(text)
                        : Stream.empty())
                .toList();
        if (words.size() < 2) {
            return List.of();
        }
        String text = String.join(" ", words);
        String analyzer = analyzer(words.stream().anyMatch(QueryTranslation::needsSingles));
        return Stream.of("headline", "body")
                .map(field -> Json.object(
                        "match_phrase",
                        Json.object(
                                field,
                                Json.object(
                                        "query",
                                        text,
                                        "analyzer",
                                        analyzer,
                                        "slop",
                                        CLOSE,
                                        "boost",
                                        field.equals("body") ? 1 : 4))))
                .toList();
    }

    /** Whether an article whose words stand close together has them: longer ones could stand there in pieces. */
    boolean isImplied(Clause clause) {
        return !alike
                && clause instanceof Clause.All(List<Clause> clauses)
                && clauses.stream().allMatch(QueryTranslation::isPair);
    }

    private static boolean isPair(Clause clause) {
        return clause instanceof Clause.Word(Field field, String text)
                && field == Field.ANYWHERE
                && text.codePointCount(0, text.length()) == 2
                && Han.isOneRun(text);
    }

    private ObjectNode all(List<Clause> clauses) {
        List<ObjectNode> must = new ArrayList<>();
        List<ObjectNode> mustNot = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Not(Clause inner)) {
                mustNot.add(translate(inner));
            } else {
                must.add(translate(clause));
            }
        }
        return Json.object("bool", Json.object("must", Json.array(must), "must_not", Json.array(mustNot)));
    }

    private ObjectNode text(Field field, String text, int slop) {
        return switch (field) {
            case PAGE -> Json.object("term", Json.object("page", Integer.parseInt(text)));
            case GENRE -> Json.object("term", Json.object("genre", text.toLowerCase(Locale.ROOT)));
            case NEWSPAPER ->
                bool(
                        "should",
                        List.of(
                                Json.object("term", Json.object("newspaper", text.toLowerCase(Locale.ROOT))),
                                phrase(field, text, slop)));
            case ANYWHERE, HEADLINE, KICKER, BODY, AUTHOR, COLUMN, SERIES -> phrase(field, text, slop);
        };
    }

    private ObjectNode phrase(Field field, String text, int slop) {
        // Pairs leave out a place where a run of characters ends: what goes on after it is found by single characters.
        // With distance allowed, a blank parts two words.
        boolean singles = needsSingles(text) || (slop == 0 && Han.isIn(text) && !Han.isOneRun(text));
        ObjectNode match = Json.object("query", text, "analyzer", analyzer(singles), "slop", slop);
        if (ranked) {
            match.put("type", "phrase").set("fields", Json.array(fields(field)));
            return Json.object("multi_match", match);
        }
        // The best of several fields is found article by article; any of them, thousands of articles at once.
        List<ObjectNode> matches = names(field)
                .map(name -> Json.object("match_phrase", Json.object(name, match)))
                .toList();
        return matches.size() == 1 ? matches.getFirst() : bool("should", matches);
    }

    private String analyzer(boolean singles) {
        return alike ? "alike" : singles ? "single" : "bigrams";
    }

    /** Bigrams find neither a character that stands alone nor a mark between two words. */
    private static boolean needsSingles(String text) {
        return Han.standsAlone(text) || Punctuation.contains(text);
    }

    private ObjectNode prefix(Field field, String text) {
        return bool(
                "should",
                names(field)
                        .map(name -> Json.object("prefix", Json.object(name, Folding.fold(text))))
                        .toList());
    }

    private static Stream<String> names(Field field) {
        return fields(field).stream().map(name -> name.replaceFirst("\\^.*", ""));
    }

    /** With their weights: a headline above a kicker above the body. */
    private static List<String> fields(Field field) {
        return switch (field) {
            case ANYWHERE -> List.of("headline^8", "kicker^3", "margin^2", "body");
            case HEADLINE -> List.of("headline");
            case KICKER -> List.of("kicker");
            case BODY -> List.of("body");
            case NEWSPAPER -> List.of("newspaperTitle");
            case AUTHOR -> List.of("author.words");
            case COLUMN -> List.of("column.words");
            case SERIES -> List.of("series.words");
            case GENRE, PAGE -> throw new IllegalArgumentException(field + " is a value, not text");
        };
    }

    private static ObjectNode bool(String occurrence, List<ObjectNode> clauses) {
        return Json.object("bool", Json.object(occurrence, Json.array(clauses)));
    }
}
