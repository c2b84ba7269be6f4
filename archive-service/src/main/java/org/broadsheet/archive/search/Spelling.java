package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.SearchIndex;
import org.broadsheet.archive.search.query.Clause;
import org.broadsheet.archive.search.query.Field;
import org.broadsheet.archive.search.query.Folding;
import org.broadsheet.archive.search.query.Han;
import org.broadsheet.archive.search.query.QueryMistake;

/**
 * "Did you mean", for a search that found nothing: look-alike characters as the archive has them, then Latin words that
 * the archive knows. Proposed only if it finds something.
 */
@Singleton
public class Spelling {
    private static final Pattern MATCH = Pattern.compile("<em>(.*?)</em>");
    private static final int LOOKED_AT = 20;

    private final SearchEngine engine;
    private final SearchIndex index;

    @Inject
    Spelling(SearchEngine engine, SearchIndex index) {
        this.engine = engine;
        this.index = index;
    }

    Optional<SearchAnswer.Suggestion> propose(Search search) {
        List<String> texts = texts(search.clause()).toList();
        return withLookAlikes(search, texts)
                .or(() -> withKnownWords(search, texts))
                .filter(text -> !text.equals(search.text()))
                .flatMap(text -> counted(search, text));
    }

    private Optional<SearchAnswer.Suggestion> counted(Search search, String text) {
        try {
            long total = engine.count(search.withText(text));
            return total == 0 ? Optional.empty() : Optional.of(new SearchAnswer.Suggestion(text, total));
        } catch (QueryMistake e) {
            // What the archive's text put into the query is no query: then there is nothing to propose.
            return Optional.empty();
        }
    }

    private Optional<String> withLookAlikes(Search search, List<String> texts) {
        if (search.fuzzy()) {
            return Optional.empty();
        }
        Search fuzzy = search.withFuzzy();
        ObjectNode extras = Json.object(
                "_source",
                false,
                "highlight",
                Highlights.request(new QueryTranslation(true, true).translate(search.clause())));
        String found = engine.page(fuzzy, LOOKED_AT, null, extras, Json.object()).hits().stream()
                .map(hit -> Highlights.from(hit.path("highlight")))
                .flatMap(marked -> Stream.of(marked.headline(), marked.kicker(), marked.body()))
                .flatMap(List::stream)
                .reduce("", (a, b) -> a + "\n" + b);
        String proposal = search.text();
        for (String text : texts) {
            List<String> known = MATCH.matcher(found)
                    .results()
                    .map(match -> match.group(1))
                    .filter(match -> alike(match).equals(alike(text)))
                    .toList();
            if (!known.isEmpty()
                    && known.stream().noneMatch(match -> simplified(match).equals(simplified(text)))) {
                proposal = proposal.replace(text, inScriptOf(text, known.getFirst()));
            }
        }
        return proposal.equals(search.text()) ? Optional.empty() : Optional.of(proposal);
    }

    /** Found either way; but who writes simplified is not asked whether something traditional was meant. */
    private static String inScriptOf(String typed, String known) {
        return simplified(typed).equals(typed) ? simplified(known) : known;
    }

    private static String simplified(String text) {
        return mapped(text, Folding.simplified());
    }

    private static String alike(String text) {
        return mapped(text, Folding.alike());
    }

    private static String mapped(String text, Map<Integer, Integer> table) {
        StringBuilder mapped = new StringBuilder();
        text.codePoints().map(c -> table.getOrDefault(c, c)).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }

    private Optional<String> withKnownWords(Search search, List<String> texts) {
        String proposal = search.text();
        for (String word : texts) {
            if (word.length() >= 4 && word.codePoints().noneMatch(Han::is)) {
                Optional<String> known = known(word);
                if (known.isPresent()) {
                    proposal = proposal.replace(word, known.get());
                }
            }
        }
        return Optional.of(proposal);
    }

    private Optional<String> known(String word) {
        ObjectNode suggest = Json.object();
        for (String field : List.of("headline", "body")) {
            suggest.set(
                    field,
                    Json.object(
                            "text",
                            word,
                            "term",
                            Json.object("field", field, "analyzer", "single", "suggest_mode", "missing", "size", 1)));
        }
        JsonNode answer = engine.ask("/" + index.serving() + "/_search", Json.object("size", 0, "suggest", suggest));
        List<String> options = new ArrayList<>();
        answer.path("suggest")
                .forEach(field -> field.forEach(entry -> entry.path("options")
                        .forEach(option -> options.add(option.path("text").asText()))));
        return options.stream().findFirst();
    }

    /** What was typed to be found, without what was not wanted. */
    private static Stream<String> texts(Clause clause) {
        return switch (clause) {
            case Clause.Everything _, Clause.Prefix _, Clause.Not _ -> Stream.empty();
            case Clause.Word(Field _, String text) -> Stream.of(text);
            case Clause.Phrase(Field _, String text, int _) -> Stream.of(text);
            case Clause.All(List<Clause> clauses) -> clauses.stream().flatMap(Spelling::texts);
            case Clause.Any(List<Clause> clauses) -> clauses.stream().flatMap(Spelling::texts);
        };
    }
}
