package org.broadsheet.archive.indexing;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The search engine and the follower that feeds it: {@code broadsheet.opensearch.*}. */
public interface OpenSearchConfig {
    /** Where the search engine listens; without it only search fails, with 503. */
    @WithDefault("http://127.0.0.1:9200")
    URI url();

    /** Basic authentication; none if absent. */
    Optional<String> username();

    Optional<String> password();

    /** Name of the alias that serves; indices are named after it. */
    @WithDefault("articles")
    String alias();

    @WithDefault("2s")
    Duration connectTimeout();

    /** The longest that one request may take; a reader then gets 503. */
    @WithDefault("15s")
    Duration requestTimeout();

    /** What readers are told to wait while the search engine is away. */
    @WithDefault("10s")
    Duration retryAfter();

    /** Primary shards of an index that is made new. */
    @WithDefault("1")
    int shards();

    /** Copies of each shard; 0 for a single node. */
    @WithDefault("0")
    int replicas();

    /** Whether this node may feed the index; of those that may, one does at a time. */
    @WithDefault("true")
    boolean follow();

    /** Articles in one bulk; fewer where they are long. */
    @WithDefault("300")
    int bulkSize();

    /** Bulks that are sent side by side. */
    @WithDefault("2")
    int bulksAtOnce();

    /** How often the follower looks for new revisions when there were none. */
    @WithDefault("300ms")
    Duration followEvery();

    /** The longest pause between attempts while the search engine refuses or is away. */
    @WithDefault("5s")
    Duration longestBackOff();

    /** How long a replaced index stays, so that requests under way can end. */
    @WithDefault("30s")
    Duration keepReplaced();

    /** How often database and index are compared and repaired. */
    @WithDefault("6h")
    Duration reconcileEvery();
}
