package org.broadsheet.archive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.archive.indexing.Json;
import org.broadsheet.archive.indexing.OpenSearch;

/** Times of searches through the archive and of the same sent straight to the search engine, in turn. */
final class SearchTimes {
    private static final int PAGE = 20;
    private static final int STEP = 200;
    private static final int FAR = 1_000 * PAGE;
    private static final int LEAST_FAR = 10 * STEP;
    private static final List<String> SORTS = List.of("relevance", "newest");

    private final BenchedArchive archive;
    private final int rounds;

    SearchTimes(BenchedArchive archive, int rounds) {
        this.archive = archive;
        this.rounds = rounds;
    }

    /** A page through the archive, and what the archive sends to the engine for it. */
    private record Request(String page, String path, String enginePath, byte[] engineBody) {}

    /** The archive's and the engine's code is compiled while it runs: what is timed first would be slower. */
    void warmUp(List<BenchedQuery> others, int requests) {
        List<Request> all = others.stream()
                .flatMap(query -> SORTS.stream().flatMap(sort -> requests(query, sort, LEAST_FAR + STEP).stream()))
                .toList();
        double before = archive.archiveSeconds();
        for (int i = 0; i < requests; i++) {
            Request request = all.get(i % all.size());
            archive.forget();
            archive.millisThrough(request.path());
            archive.millisStraight(request.enginePath(), request.engineBody());
        }
        System.out.printf(
                Locale.ROOT,
                "%nBefore the first row, %,d searches of the same kinds in other words, at %.1f ms of the archive's processor"
                        + " time each.%n",
                requests,
                (archive.archiveSeconds() - before) * 1e3 / requests);
    }

    void measure(List<BenchedQuery> queries) {
        System.out.println(
                "\nMilliseconds, with highlights and, on first pages, six facets; the engine's cache of counts is emptied"
                        + " before each request, but for “again”, through the archive. `+` is what the archive adds at p50; processor"
                        + " time is that of one request, of the archive itself and of the engine.");
        System.out.println("\n| query | order | page | archive p50 / p95 / p99 | engine p50 / p95 / p99 | + ms | + %"
                + " | again p50 / p95 / p99 | archive's processor time | engine's |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (BenchedQuery query : queries) {
            for (String sort : SORTS) {
                requests(query, sort, FAR).forEach(request -> row(query, sort, request));
            }
        }
    }

    /**
     * @param far how many articles to pass before the later page
     */
    private List<Request> requests(BenchedQuery query, String sort, int far) {
        Search search = query.search(sort);
        List<Request> requests = new ArrayList<>();
        ObjectNode counts = SearchEngine.counts(search, SearchResource.aggregations(Facets.named("all"), null));
        ObjectNode hits = SearchEngine.hits(search, PAGE, SearchResource.presentation(search, true));
        requests.add(new Request(
                "first",
                query.path(sort) + "&size=" + PAGE,
                "/articles/_msearch",
                OpenSearch.lines(List.of(counts, hits)).getBytes(StandardCharsets.UTF_8)));
        later(query, search, sort, hits, far).ifPresent(requests::add);
        return requests;
    }

    /** The page so far on, or the last full one of a smaller result. */
    private Optional<Request> later(BenchedQuery query, Search search, String sort, ObjectNode hits, int far) {
        String step = query.path(sort) + "&facets=none&highlight=false&size=" + STEP;
        JsonNode page = archive.get(step);
        // Not to the end: there the archive gives its snapshot back, and each measurement would take a new one.
        long end = Math.min(far, page.path("total").asLong() - STEP);
        int passed = STEP;
        while (passed + STEP < end) {
            page = archive.get(step + "&cursor=" + page.path("cursor").asText());
            passed += STEP;
        }
        if (passed < LEAST_FAR) {
            return Optional.empty();
        }
        String cursor = page.path("cursor").asText();
        Cursor after = Cursor.read(cursor, search.fingerprint());
        hits.set("search_after", after.searchAfter());
        hits.set("pit", Json.object("id", String.valueOf(after.snapshot()), "keep_alive", "10m"));
        String path = query.path(sort) + "&size=" + PAGE + "&cursor=" + cursor;
        return Optional.of(new Request(Integer.toString(passed / PAGE + 1), path, "/_search", Json.bytes(hits)));
    }

    private void row(BenchedQuery query, String sort, Request request) {
        List<Double> through = new ArrayList<>();
        List<Double> direct = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        time(rounds / 10, request, through, direct);
        through.clear();
        direct.clear();
        double archiveBefore = archive.archiveSeconds();
        double engineBefore = archive.engineSeconds();
        time(rounds, request, through, direct);
        double archiveMillis = (archive.archiveSeconds() - archiveBefore) * 1e3 / rounds;
        double engineMillis = (archive.engineSeconds() - engineBefore) * 1e3 / (2 * rounds);
        for (int round = 0; round < rounds; round++) {
            again.add(archive.millisThrough(request.path()));
        }
        double added = at(through, 50) - at(direct, 50);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.1f | %.0f | %s | %.1f | %.1f |%n",
                query.kind(),
                sort,
                request.page(),
                percentiles(through),
                percentiles(direct),
                added,
                100 * added / at(direct, 50),
                percentiles(again),
                archiveMillis,
                engineMillis);
    }

    private void time(int times, Request request, List<Double> through, List<Double> direct) {
        for (int i = 0; i < times; i++) {
            archive.forget();
            through.add(archive.millisThrough(request.path()));
            archive.forget();
            direct.add(archive.millisStraight(request.enginePath(), request.engineBody()));
        }
    }

    private static String percentiles(List<Double> millis) {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", at(millis, 50), at(millis, 95), at(millis, 99));
    }

    private static double at(List<Double> millis, int percent) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
