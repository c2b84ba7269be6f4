package org.broadsheet.archive.search;

import java.nio.file.Path;

/** What {@code deploy/bench search} is told. */
record BenchOptions(int articles, int rounds, Path dir) {

    static BenchOptions read(String[] args) {
        int articles = 200_000;
        int rounds = 100;
        Path dir = null;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--articles" -> articles = Integer.parseInt(args[i + 1]);
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--dir" -> dir = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        Path root = Path.of(System.getProperty("broadsheet.root"));
        Path usual = root.resolve("archive-service/target/bench-search-" + articles);
        return new BenchOptions(articles, rounds, dir == null ? usual : dir);
    }
}
