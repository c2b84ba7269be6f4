package org.broadsheet.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import org.broadsheet.archive.indexing.OpenSearchConfig;

/** What an operator may set, besides Quarkus's own keys and {@code kafka.*}; durations as {@code 10s}, {@code 2m}. */
@ConfigMapping(prefix = "broadsheet")
public interface ArchiveConfig {

    Reading reading();

    Projection projection();

    Requests requests();

    OpenSearchConfig opensearch();

    /** Who may read. */
    interface Reading {
        /** Whether reading and searching need no token. */
        @WithName("public")
        @WithDefault("false")
        boolean open();
    }

    /** How the topics are followed. */
    interface Projection {
        /** The consumer group; all replicas share it. */
        @WithDefault("archive-service")
        String group();

        /** Records of articles, requests and corrections stored in one transaction, at most. */
        @WithDefault("500")
        int batchRecords();

        /** Raw issues stored in one transaction, at most: each may have 24 MiB. */
        @WithDefault("12")
        int batchSources();

        /** First wait after the database or the broker failed; it doubles up to the longest. */
        @WithDefault("200ms")
        Duration firstBackOff();

        /** Longest wait between two attempts; attempts go on until the world is well again, and no record is skipped. */
        @WithDefault("5s")
        Duration longestBackOff();

        /** How long one event may take to be acknowledged by the broker. */
        @WithDefault("10s")
        Duration publishTimeout();
    }

    /** Readings that the archive asks for by itself. */
    interface Requests {
        /** How often it looks for articles that no reading lists and no tombstone withdrew. */
        @WithDefault("30s")
        Duration every();

        /** How long such an article may stand before another reading is asked for: its tombstone may be on its way. */
        @WithDefault("60s")
        Duration patience();
    }
}
