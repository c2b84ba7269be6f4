package org.broadsheet.archive.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What {@code deploy/bench search} is told.
 *
 * @param rounds measurements of each query; 0 for the index rate and the totals alone
 * @param warmUp searches before the first measurement
 * @param dir where data goes
 * @param kept whether it stays there for the next run
 */
record BenchOptions(int articles, int rounds, int warmUp, Path dir, boolean kept) {

    static BenchOptions read(String[] args) {
        int articles = 200_000;
        int rounds = 100;
        int warmUp = 1_500;
        Path dir = null;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--articles" -> articles = Integer.parseInt(args[i + 1]);
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--warm-up" -> warmUp = Integer.parseInt(args[i + 1]);
                case "--dir" -> dir = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        Path root = Path.of(System.getProperty("broadsheet.root"));
        Path usual = root.resolve("archive-service/target/bench-search-" + articles);
        return new BenchOptions(articles, rounds, warmUp, dir == null ? usual : dir, dir != null);
    }

    void cleanUp() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
