package org.broadsheet.archive.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.broadsheet.archive.corpus.ArticleComposer;
import org.broadsheet.archive.corpus.ComposedArticle;

/** Counts and times searches on composed articles; {@code deploy/bench search} runs it. */
public final class SearchBench {
    /** To count by brute force takes longer than all else from here on. */
    private static final int MOST_COUNTED = 200_000;

    private final BenchedArchive archive;
    private final int articles;

    private SearchBench(BenchedArchive archive, int articles) {
        this.archive = archive;
        this.articles = articles;
    }

    /**
     * @param args {@code --articles N --rounds N --warm-up N --dir DIR}
     */
    public static void main(String[] args) throws IOException, SQLException {
        BenchOptions options = BenchOptions.read(args);
        ArticleComposer composer = new ArticleComposer(42);
        try (BenchedArchive archive = BenchedArchive.start(options.dir())) {
            archive.fill(composer, options.articles());
            List<BenchedQuery> queries = BenchedQuery.measured(composer.words());
            new SearchBench(archive, options.articles()).compareTotals(composer, queries);
            if (options.rounds() > 0) {
                SearchTimes times = new SearchTimes(archive, options.rounds());
                times.warmUp(BenchedQuery.others(composer.words()), options.warmUp());
                times.measure(queries);
            }
        } finally {
            options.cleanUp();
        }
        System.exit(0);
    }

    private void compareTotals(ArticleComposer composer, List<BenchedQuery> queries) {
        long[] expected = new long[queries.size()];
        for (int i = 0; articles <= MOST_COUNTED && i < articles; i++) {
            ComposedArticle article = composer.compose(i);
            for (int q = 0; q < expected.length; q++) {
                expected[q] += queries.get(q).expected().test(article) ? 1 : 0;
            }
        }
        System.out.println("\n| query | text | total | brute force | share |\n|---|---|---|---|---|");
        for (int q = 0; q < expected.length; q++) {
            BenchedQuery query = queries.get(q);
            long total = archive.get(query.path("relevance") + "&size=0&facets=none")
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
}
