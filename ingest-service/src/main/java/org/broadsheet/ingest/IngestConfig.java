package org.broadsheet.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/** Everything about ingest that an operator may set, below {@code broadsheet.}; sizes take K, M and G. */
@ConfigMapping(prefix = "broadsheet")
public interface IngestConfig {

    /** Where pushed issues can be looked up. */
    Archive archive();

    /** What one raw issue may weigh. */
    Limits limits();

    /** What may be under way in this process at once. */
    Inflight inflight();

    /** What one source (the subject of a token) may have under way or push. */
    Source source();

    /** How long a publication may take, and where to. */
    Delivery delivery();

    interface Archive {
        /** Base URL of the archive, as a pusher can reach it; receipts point below it. */
        @WithDefault("http://localhost:8080")
        URI url();
    }

    interface Limits {
        /** Most bytes of one page, after gunzip; beyond it 413. */
        @WithDefault("8M")
        MemorySize page();

        /** Most bytes of all pages of one raw issue together; beyond it 413. */
        @WithDefault("24M")
        MemorySize issue();

        /** Most pages of one raw issue; beyond it 413. */
        @WithDefault("500")
        int pages();

        /** How many times its packed size content may unpack to, once it is over a mebibyte; beyond it 413. */
        @WithDefault("200")
        int ratio();

        /** Most bytes of one line of an NDJSON batch; base64 makes of an issue four thirds. */
        @WithDefault("34M")
        MemorySize line();

        /** Most bytes of a record on the topic; not above the topic's own limit, which readiness compares. */
        @WithDefault("32M")
        MemorySize record();
    }

    interface Inflight {
        /** Most bytes of pages read or awaiting the broker's acknowledgement; beyond it 429. */
        @WithDefault("96M")
        MemorySize bytes();

        /** What a 429 asks the pusher to wait. */
        @WithDefault("2s")
        Duration retryAfter();

        /** Most bytes that one batch has under way, so that batches leave room for single pushes. */
        @WithDefault("16M")
        MemorySize batchBytes();

        /** Most bytes of receipts that wait for a pusher who sends the whole batch before reading (about 60,000 issues). */
        @WithDefault("16M")
        MemorySize answerBytes();

        /** How long one item of a batch waits for room, or for its source's turn, before it is answered with 429. */
        @WithDefault("20s")
        Duration batchPatience();
    }

    interface Source {
        /** Most bytes that one source has under way; beyond it 429. */
        @WithDefault("64M")
        MemorySize bytes();

        /** Most requests that one source has under way; beyond it 429. */
        @WithDefault("64")
        int requests();

        /** Most issues that one source pushes in a minute; beyond it 429. Unlimited if not set. */
        OptionalInt issuesPerMinute();
    }

    interface Delivery {
        /** The topic of raw issues; it must exist. */
        @WithDefault("raw-issues")
        String topic();

        /** How long the broker may take to acknowledge before a push is answered with 503. */
        @WithDefault("10s")
        Duration timeout();

        /** How long a batch goes on trying an item, over the broker's absence, before it answers it with 503. */
        @WithDefault("60s")
        Duration batchPatience();

        /** What a 503 asks the pusher to wait. */
        @WithDefault("5s")
        Duration retryAfter();
    }
}
