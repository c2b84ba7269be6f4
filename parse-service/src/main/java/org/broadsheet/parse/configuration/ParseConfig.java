package org.broadsheet.parse.configuration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything about the parse service that an operator may set, below {@code broadsheet.}; sizes take K, M and G. */
@ConfigMapping(prefix = "broadsheet")
public interface ParseConfig {

    /** What one raw issue may weigh. */
    Limits limits();

    /** How issues are read. */
    Parse parse();

    /** How topics are consumed. */
    Consumer consumer();

    /** How events are published. */
    Delivery delivery();

    /** Which topics, all of which must exist. */
    Topics topics();

    /** Where a parse request's bytes are fetched. */
    Archive archive();

    /** What previews may take. */
    Preview preview();

    interface Limits {
        /** Most bytes of one page; beyond it the issue is rejected, a preview refused with 413. */
        @WithDefault("8M")
        MemorySize page();

        /** Most bytes of all pages of one raw issue; beyond it the issue is rejected, a preview refused with 413. */
        @WithDefault("24M")
        MemorySize issue();

        /** Most pages of one raw issue; beyond it the record goes to the dead letters. */
        @WithDefault("500")
        int pages();

        /** Most bytes of a record on any topic; not above the topics' own limit. */
        @WithDefault("32M")
        MemorySize record();
    }

    interface Parse {
        /** How long one issue may take, from record to events, before it goes to the dead letters. */
        @WithDefault("60s")
        Duration timeout();

        /** How often an issue is tried when reading it ends in a fault. */
        @WithDefault("2")
        int attempts();

        /** How many issues may hang beyond their time, each holding a thread, before the service calls itself dead. */
        @WithDefault("4")
        int stuckLimit();
    }

    interface Consumer {
        /** Whether topics are consumed at all; a service for previews alone needs none. */
        @WithDefault("true")
        boolean enabled();

        /** How many raw issues are read side by side; as many as there are processors if not set. */
        OptionalInt threads();

        /** Most bytes that one fetch brings, as they are on the wire: several records, or a single larger one. */
        @WithDefault("16M")
        MemorySize fetch();

        /** How many issues of one thread may await the broker's acknowledgement while the next is read. */
        @WithDefault("8")
        int window();

        /** How long stopping may take: what is under way is finished and committed. */
        @WithDefault("15s")
        Duration drain();
    }

    interface Delivery {
        /** How long the broker may take to acknowledge an event before the whole issue is published again. */
        @WithDefault("15s")
        Duration timeout();

        /** The first pause after a failed publication; it doubles up to {@link #longestPause()}. */
        @WithDefault("200ms")
        Duration pause();

        /** The longest pause between publications: a broker that is away is tried for as long as it takes. */
        @WithDefault("5s")
        Duration longestPause();
    }

    interface Topics {
        /** Raw issues, consumed. */
        @WithDefault("raw-issues")
        String rawIssues();

        /** Parsed issues and their articles, published. */
        @WithDefault("articles")
        String articles();

        /** Requests of the archive to read an issue again, consumed. */
        @WithDefault("parse-requests")
        String parseRequests();

        /** What a consumed topic's name gets behind it for the topic of its dead letters. */
        @WithDefault("-dead-letter")
        String deadLetterSuffix();
    }

    interface Preview {
        /** How many pages are previewed at once; beyond it 429. */
        @WithDefault("4")
        int concurrent();

        /** What a 429 asks the caller to wait. */
        @WithDefault("2s")
        Duration retryAfter();
    }

    interface Archive {
        /** Base URL of the archive. */
        @WithDefault("http://localhost:8080")
        URI url();

        /** Bearer token that may read sources; none is sent if not set. */
        Optional<String> token();

        /** How long one answer of the archive may take. */
        @WithDefault("20s")
        Duration timeout();

        /** How often an issue's bytes are asked for before the request goes to the dead letters. */
        @WithDefault("8")
        int attempts();

        /** The first pause between attempts; it doubles up to 30 seconds. */
        @WithDefault("500ms")
        Duration pause();
    }
}
