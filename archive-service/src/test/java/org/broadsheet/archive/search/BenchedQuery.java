package org.broadsheet.archive.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.broadsheet.archive.corpus.ComposedArticle;

/** A query, and what it must find. */
record BenchedQuery(String kind, String text, Predicate<ComposedArticle> expected) {

    /** One of each kind, of the lexicon's words, most frequent first. */
    static List<BenchedQuery> measured(List<String> words) {
        return ofEachKind(words, 0, "市");
    }

    /** The same kinds in other words, to warm up with. */
    static List<BenchedQuery> others(List<String> words) {
        return ofEachKind(words, 1, "人");
    }

    private static List<BenchedQuery> ofEachKind(List<String> words, int shift, String character) {
        String common = words.get(12 + shift);
        String commoner = words.get(5 + shift);
        return List.of(
                of("rare word", words.get(6_000 + shift)),
                of("mid word", words.get(250 + shift)),
                of("common word", common),
                phrase(words.get(2 + shift) + words.get(9 + shift)),
                new BenchedQuery(
                        "AND of common words",
                        commoner + " " + common,
                        BruteForce.text(commoner).and(BruteForce.text(common))),
                of("one character", character));
    }

    private static BenchedQuery of(String kind, String text) {
        return new BenchedQuery(kind, text, BruteForce.text(text));
    }

    private static BenchedQuery phrase(String text) {
        return new BenchedQuery("phrase", '"' + text + '"', BruteForce.text(text));
    }

    String path(String sort) {
        return "/api/articles?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&sort=" + sort;
    }

    Search search(String sort) {
        SearchParameters parameters = new SearchParameters();
        parameters.q = text;
        return Search.from(parameters, Sort.named(sort));
    }
}
