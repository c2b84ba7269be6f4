package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.search.query.Clause;
import org.broadsheet.archive.search.query.QueryReader;

/**
 * What a reader asks for.
 *
 * @param text the query as typed
 */
public record Search(String text, Clause clause, Filters filters, Sort sort, boolean fuzzy) {

    /**
     * @throws BadSearch for a parameter that can't be
     * @throws org.broadsheet.archive.search.query.QueryMistake for a query that can't be read
     */
    public static Search from(SearchParameters given, Sort sort) {
        String text = given.q == null ? "" : given.q;
        Clause clause = QueryReader.read(text);
        boolean unranked = clause instanceof Clause.Everything || clause instanceof Clause.Not;
        Boolean fuzzy = Filters.flag("fuzzy", given.fuzzy);
        return new Search(
                text,
                clause,
                Filters.from(given),
                sort == Sort.RELEVANCE && unranked ? Sort.NEWEST : sort,
                fuzzy != null && fuzzy);
    }

    Search withText(String newText) {
        return new Search(newText, QueryReader.read(newText), filters, sort, fuzzy);
    }

    Search withFuzzy() {
        return new Search(text, clause, filters, sort, true);
    }

    /** Tells searches apart: the same for the same question in the same order. */
    String fingerprint() {
        CRC32C crc = new CRC32C();
        crc.update((clause + "\n" + filters + "\n" + sort + "\n" + fuzzy).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = {
            (byte) (crc.getValue() >> 24),
            (byte) (crc.getValue() >> 16),
            (byte) (crc.getValue() >> 8),
            (byte) crc.getValue()
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The engine's query; articles that were withdrawn are in the index but in no answer. */
    public ObjectNode translate() {
        if (sort != Sort.RELEVANCE) {
            return translateUnranked();
        }
        QueryTranslation translation = new QueryTranslation(fuzzy, true);
        ObjectNode words = translation.translate(clause);
        List<ObjectNode> closeness = translation.closeness(clause);
        return Json.object(
                "bool",
                closeness.isEmpty()
                        ? present(Json.object("must", Json.array(words)), filters.translate())
                        : either(words, closeness));
    }

    /**
     * As one of several alternatives, closeness is looked at only where it could bring an article onto the page; as an
     * addition to what is required it would be in each article, position by position.
     */
    private ObjectNode either(ObjectNode words, List<ObjectNode> closeness) {
        List<ObjectNode> filter = filters.translate();
        List<ObjectNode> alternatives = new ArrayList<>();
        alternatives.add(required(words, filter));
        // None of them may find what the words don't.
        List<ObjectNode> present = new QueryTranslation(fuzzy, true).isImplied(clause) ? filter : unranked();
        closeness.forEach(close -> alternatives.add(required(close, present)));
        return present(Json.object("should", Json.array(alternatives), "minimum_should_match", 1), List.of());
    }

    private static ObjectNode required(ObjectNode ranking, List<ObjectNode> filter) {
        return filter.isEmpty()
                ? ranking
                : Json.object("bool", Json.object("must", Json.array(ranking), "filter", Json.array(filter)));
    }

    /** The same articles, without ranks. */
    ObjectNode translateUnranked() {
        return Json.object("bool", present(Json.object(), unranked()));
    }

    /** The same articles to count by their properties, of which those that were withdrawn have none. */
    ObjectNode translateCounted() {
        return Json.object("bool", Json.object("filter", Json.array(unranked())));
    }

    private List<ObjectNode> unranked() {
        List<ObjectNode> filter = new ArrayList<>(filters.translate());
        filter.add(new QueryTranslation(fuzzy, false).translate(clause));
        return filter;
    }

    private static ObjectNode present(ObjectNode query, List<ObjectNode> filter) {
        ObjectNode withdrawn = Json.object("term", Json.object("withdrawn", true));
        query.set("filter", Json.array(filter));
        query.set("must_not", Json.array(withdrawn));
        return query;
    }
}
