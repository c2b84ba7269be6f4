package org.broadsheet.parse.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.parse.segmentation.Part;

/**
 * Counts in how many articles each pair of Han characters stands, and writes the common ones into the source of {@code CommonPairs},
 * parted by their share of the articles.
 *
 * <p>Arguments: the source to write, then directories of truth.
 */
public final class PairCount {
    private static final List<String> TABLES = List.of("MOST_COMMON", "VERY_COMMON", "COMMON", "RATHER_COMMON");
    /** The least share of a table's pairs; each is half of the one before. */
    private static final double MOST = 0.147;

    private static final int LINE = 110;

    private final Map<String, Integer> counts = new HashMap<>();
    private int articles;

    private PairCount() {}

    public static void main(String[] arguments) throws IOException {
        PairCount count = new PairCount();
        for (String directory : List.of(arguments).subList(1, arguments.length)) {
            for (Path issue : Training.issues(Path.of(directory))) {
                count.add(Training.read(issue));
            }
        }
        Path source = Path.of(arguments[0]);
        for (int table = 0; table < TABLES.size(); table++) {
            double least = MOST / (1 << table);
            WeightTables.write(source, TABLES.get(table), count.lines(least, table == 0 ? 1 : 2 * least));
        }
        System.out.printf("%d articles, %d pairs%n", count.articles, count.counts.size());
    }

    private void add(Truth truth) {
        Map<String, Set<String>> byArticle = new HashMap<>();
        for (Truth.Piece piece : truth.pieces()) {
            if (piece.part() == Part.BODY || piece.part() == Part.GOING_ON) {
                Set<String> pairs = byArticle.computeIfAbsent(piece.article(), article -> new HashSet<>());
                for (int i = piece.start(); i + 1 < piece.end(); i++) {
                    if (isHan(truth.text().charAt(i)) && isHan(truth.text().charAt(i + 1))) {
                        pairs.add(truth.text().substring(i, i + 2));
                    }
                }
            }
        }
        articles += byArticle.size();
        byArticle.values().forEach(pairs -> pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum)));
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    /** The pairs whose share lies between the two, one behind the other, in lines. */
    private List<String> lines(double least, double most) {
        StringBuilder pairs = new StringBuilder();
        counts.entrySet().stream()
                .filter(pair -> pair.getValue() >= least * articles && pair.getValue() < most * articles)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(pairs::append);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < pairs.length(); at += LINE) {
            lines.add(pairs.substring(at, Math.min(pairs.length(), at + LINE)));
        }
        return lines;
    }
}
