package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ComposedArticle;
import org.broadsheet.archive.indexing.Json;

/** Times searches through the archive and straight at the search engine, in turn; {@code deploy/bench search} runs it. */
public final class SearchBench {
    private static final int PAGE = 20;
    private static final int FAR_PAGE = 1_000;

    /** To count by brute force takes longer than all else from here on. */
    private static final int MOST_COUNTED = 200_000;

    private final BenchedArchive archive;
    private final int articles;
    private final int rounds;

    private SearchBench(BenchedArchive archive, int articles, int rounds) {
        this.archive = archive;
        this.articles = articles;
        this.rounds = rounds;
    }

    /** A query, and what it must find. */
    private record Query(String kind, String text, Predicate<ComposedArticle> expected) {}

    private static List<Query> queries(ArticleComposer composer) {
        List<String> words = composer.words();
        String rare = words.get(6_000);
        return List.of(
                new Query("rare word", rare, BruteForce.text(rare)),
                new Query("mid word", words.get(250), BruteForce.text(words.get(250))),
                new Query("common word", words.get(12), BruteForce.text(words.get(12))),
                new Query(
                        "phrase",
                        '"' + words.get(2) + words.get(9) + '"',
                        BruteForce.text(words.get(2) + words.get(9))),
                new Query(
                        "AND of common words",
                        words.get(5) + " " + words.get(12),
                        BruteForce.text(words.get(5)).and(BruteForce.text(words.get(12)))),
                new Query("one character", "市", BruteForce.text("市")));
    }

    /**
     * @param args {@code --articles N --rounds N --dir DIR}
     */
    public static void main(String[] args) throws IOException, SQLException {
        BenchOptions options = BenchOptions.read(args);
        ArticleComposer composer = new ArticleComposer(42);
        try (BenchedArchive archive = BenchedArchive.start(options.dir())) {
            archive.fill(composer, options.articles());
            SearchBench bench = new SearchBench(archive, options.articles(), options.rounds());
            List<Query> queries = queries(composer);
            bench.compareTotals(composer, queries);
            if (options.rounds() > 0) {
                bench.measure(queries);
            }
        } finally {
            options.cleanUp();
        }
        System.exit(0);
    }

    private void compareTotals(ArticleComposer composer, List<Query> queries) {
        long[] expected = new long[queries.size()];
        for (int i = 0; articles <= MOST_COUNTED && i < articles; i++) {
            ComposedArticle article = composer.compose(i);
            for (int q = 0; q < expected.length; q++) {
                expected[q] += queries.get(q).expected().test(article) ? 1 : 0;
            }
        }
        System.out.println("\n| query | text | total | brute force | share |\n|---|---|---|---|---|");
        for (int q = 0; q < expected.length; q++) {
            Query query = queries.get(q);
            long total = archive.get(path(query, "relevance") + "&size=0&facets=none")
                    .path("total")
                    .asLong();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %,d | %s | %.1f %% |%n",
                    query.kind(),
                    query.text(),
                    total,
                    articles > MOST_COUNTED ? "not counted" : counted(expected[q], total),
                    100.0 * total / articles);
        }
    }

    private static String counted(long expected, long total) {
        return String.format(Locale.ROOT, "%,d%s", expected, total == expected ? "" : " **differs**");
    }

    private static String path(Query query, String sort) {
        return "/api/articles?q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8) + "&sort=" + sort;
    }

    private void measure(List<Query> queries) {
        System.out.println(
                "\nMilliseconds, with highlights and (on first pages) six facets; `+` is what the archive adds at p50;"
                        + " processor time is that of one request, of the archive itself and of the engine.");
        System.out.println("\n| query | order | page | archive p50 / p95 / p99 | engine p50 / p95 / p99 | + ms | + %"
                + " | archive's processor time | engine's |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Query query : queries) {
            for (String sort : List.of("relevance", "newest")) {
                SearchParameters parameters = new SearchParameters();
                parameters.q = query.text();
                Search search = Search.from(parameters, Sort.named(sort));
                ObjectNode extras = SearchResource.extras(search, Facets.named("all"), null, true);
                String first = path(query, sort) + "&size=" + PAGE;
                row(query, sort, "first", first, SearchEngine.request(search, PAGE, true, extras));
                far(query, search, sort);
            }
        }
    }

    /** The thousandth page, or the last full one of a smaller result. */
    private void far(Query query, Search search, String sort) {
        String step = path(query, sort) + "&facets=none&highlight=false&size=200";
        JsonNode page = archive.get(step);
        // Not to the end: there the archive gives its snapshot back, and each measurement would take a new one.
        long end = Math.min(FAR_PAGE * PAGE, page.path("total").asLong() - 200);
        int passed = 200;
        while (passed + 200 < end) {
            page = archive.get(step + "&cursor=" + page.path("cursor").asText());
            passed += 200;
        }
        if (passed < 2_000) {
            return;
        }
        String cursor = page.path("cursor").asText();
        Cursor after = Cursor.read(cursor, search.fingerprint());
        ObjectNode extras = SearchResource.extras(search, Facets.named("none"), null, true);
        ObjectNode request = SearchEngine.request(search, PAGE, false, extras);
        request.set("search_after", Json.array(after.rank(), after.place()));
        request.set("pit", Json.object("id", String.valueOf(after.snapshot()), "keep_alive", "2m"));
        String path = path(query, sort) + "&size=" + PAGE + "&cursor=" + cursor;
        row(query, sort, Integer.toString(passed / PAGE + 1), path, request);
    }

    private void row(Query query, String sort, String page, String path, ObjectNode request) {
        List<Double> through = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        String engine = request.has("pit") ? "/_search" : "/articles/_search";
        byte[] body = Json.bytes(request);
        for (int round = -rounds / 5; round < 0; round++) {
            archive.millisThrough(path);
            archive.millisStraight(engine, body);
        }
        double archiveBefore = archive.archiveSeconds();
        double engineBefore = archive.engineSeconds();
        for (int round = 0; round < rounds; round++) {
            through.add(archive.millisThrough(path));
            direct.add(archive.millisStraight(engine, body));
        }
        double added = at(through, 50) - at(direct, 50);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.1f | %.0f | %.1f | %.1f |%n",
                query.kind(),
                sort,
                page,
                percentiles(through),
                percentiles(direct),
                added,
                100 * added / at(direct, 50),
                (archive.archiveSeconds() - archiveBefore) * 1e3 / rounds,
                (archive.engineSeconds() - engineBefore) * 1e3 / (2 * rounds));
    }

    private static String percentiles(List<Double> millis) {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", at(millis, 50), at(millis, 95), at(millis, 99));
    }

    private static double at(List<Double> millis, int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
