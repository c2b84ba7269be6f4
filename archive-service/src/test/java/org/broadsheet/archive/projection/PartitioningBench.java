package org.broadsheet.archive.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.broadsheet.stack.LocalPostgres;

/**
 * The projection and the archive's reads over whole tables and over split ones, in turn, in databases of one server; {@code
 * deploy/bench partitioning} runs it.
 */
public final class PartitioningBench {
    /** As the consumer stores them: twelve sources in a transaction, some 500 records of articles. */
    private static final int SOURCES = 12;

    private static final int READINGS = 7 * SOURCES;

    private final List<BenchedLayout> layouts;
    private final int pages;

    private PartitioningBench(List<BenchedLayout> layouts, int pages) {
        this.layouts = layouts;
        this.pages = pages;
    }

    /**
     * @param args pages, repetitions of each read, and the numbers of partitions, 0 for whole tables
     */
    public static void main(String[] args) throws IOException, SQLException {
        try (LocalPostgres server = LocalPostgres.start(Files.createTempDirectory(Path.of(args[0]), "postgres"))) {
            List<BenchedLayout> layouts = new ArrayList<>();
            for (String partitions : Arrays.asList(args).subList(3, args.length)) {
                layouts.add(BenchedLayout.prepare(server, Integer.parseInt(partitions)));
            }
            PartitioningBench bench = new PartitioningBench(layouts, Integer.parseInt(args[1]));
            bench.load();
            bench.read(Integer.parseInt(args[2]));
            bench.keep();
            layouts.forEach(BenchedLayout::close);
        }
        System.exit(0);
    }

    private void load() throws SQLException {
        long[] sources = new long[layouts.size()];
        long[] readings = new long[layouts.size()];
        for (int from = 0; from < pages; from += READINGS) {
            List<PageFacts> block = IntStream.range(from, Math.min(pages, from + READINGS))
                    .mapToObj(PageFacts::new)
                    .toList();
            List<Fact> received = block.stream().map(PageFacts::received).toList();
            List<Fact> read =
                    block.stream().flatMap(page -> page.read().stream()).toList();
            for (int layout = 0; layout < layouts.size(); layout++) {
                sources[layout] += layouts.get(layout).store(received, SOURCES);
                readings[layout] += layouts.get(layout).store(read, read.size());
            }
        }
        System.out.println(
                "\n| partitions | raw issues/s | readings with 5 articles/s | MB on disk |\n|---|---|---|---|");
        for (int layout = 0; layout < layouts.size(); layout++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %d |%n",
                    layouts.get(layout).name(),
                    pages * 1e9 / sources[layout],
                    pages * 1e9 / readings[layout],
                    layouts.get(layout).megabytes());
        }
    }

    /** What the archive asks, and the parameters for a page. */
    private record Question(String name, String sql, IntFunction<Object[]> parameters) {}

    private List<Question> questions() {
        Random random = new Random(1);
        IntFunction<Object[]> issueId = page -> new Object[] {new PageFacts(page).issueId()};
        IntFunction<Object[]> articleId = page -> {
            int ordinal = random.nextInt(PageFacts.ARTICLES);
            return new Object[] {new PageFacts(page).articleId(ordinal)};
        };
        return List.of(
                new Question("article by its id", "select * from article where article_id = ?", articleId),
                new Question("its versions", "select * from article_version where article_id = ?", articleId),
                new Question("bytes of a raw issue", "select * from raw_issue_source where issue_id = ?", issueId),
                new Question(
                        "articles of a raw issue",
                        "select * from article where issue_id = ? order by ordinal",
                        issueId),
                new Question(
                        "articles of an issue",
                        "select * from article where issue_key = ? and not withdrawn order by page, ordinal, article_id",
                        page -> new Object[] {new PageFacts(page).issueKey()}),
                new Question(
                        "highest revision", "select coalesce(max(revision), 0) from article", page -> new Object[] {}),
                new Question(
                        "300 articles after a revision",
                        "select * from article where revision > ? order by revision limit 300",
                        page -> new Object[] {page * PageFacts.ARTICLES}),
                new Question(
                        "1,000 ids after an id",
                        "select article_id, revision from article where article_id > ? order by article_id limit 1000",
                        issueId));
    }

    private void read(int times) throws SQLException {
        System.out.println("\nMicroseconds, median and 95th percentile of " + times + ":\n");
        StringBuilder head = new StringBuilder("| read |");
        layouts.forEach(layout -> head.append(" ").append(layout.name()).append(" |"));
        System.out.println(head + "\n|---|" + "---|".repeat(layouts.size()));
        for (Question question : questions()) {
            long[][] micros = new long[layouts.size()][times];
            Random random = new Random(2);
            for (int time = 0; time < times; time++) {
                Object[] parameters = question.parameters().apply(random.nextInt(pages));
                for (int layout = 0; layout < layouts.size(); layout++) {
                    micros[layout][time] = layouts.get(layout).ask(question.sql(), parameters);
                }
            }
            StringBuilder line = new StringBuilder("| " + question.name() + " |");
            for (long[] each : micros) {
                Arrays.sort(each);
                line.append(String.format(Locale.ROOT, " %,d / %,d |", each[times / 2], each[times * 95 / 100]));
            }
            System.out.println(line);
        }
    }

    /** What an operator waits for, on the largest piece that there is; and the splitting of whole tables. */
    private void keep() throws IOException, SQLException {
        System.out.println(
                "\nSeconds on the largest piece of article:\n\n| partitions | vacuum full | reindex |\n|---|---|---|");
        for (BenchedLayout layout : layouts) {
            double vacuum = layout.seconds("vacuum (full) " + layout.piece("article"));
            double reindex = layout.seconds("reindex table " + layout.piece("article"));
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", layout.name(), vacuum, reindex);
        }
        for (BenchedLayout layout : layouts) {
            if (layout.isWhole()) {
                long megabytes = layout.megabytes();
                System.out.printf(
                        Locale.ROOT,
                        "%n%d MB in whole tables were split into 16 partitions in %.1f s.%n",
                        megabytes,
                        layout.split(16));
            }
        }
    }
}
