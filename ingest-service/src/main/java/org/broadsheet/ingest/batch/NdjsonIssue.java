package org.broadsheet.ingest.batch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.body.HintParameters;
import org.broadsheet.ingest.body.PageSet;
import org.broadsheet.ingest.issue.Hint;
import org.broadsheet.ingest.issue.Hints;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.issue.RawIssue;
import org.jspecify.annotations.Nullable;

/**
 * One line of an NDJSON batch: one page, or {@code pages} in order.
 *
 * @param name of the page's file
 * @param mediaType of the page; null where its name says it, and else Markdown
 * @param text the page as text
 * @param base64 the page's very bytes, where the pusher will not trust JSON with them
 * @param hints over those of the batch
 */
@RegisterForReflection
@SuppressWarnings("ArrayRecordComponent") // never compared
record NdjsonIssue(
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable String text,
        byte @Nullable [] base64,
        @Nullable List<NdjsonPage> pages,
        @Nullable Map<String, String> hints) {

    NdjsonIssue {
        pages = pages == null ? null : List.copyOf(pages);
        hints = hints == null ? null : new TreeMap<>(hints);
    }

    String shownName() {
        return name == null ? "" : name;
    }

    /** Roughly what its pages will occupy besides the line. */
    long decodedBytes() {
        return pageList().stream().mapToLong(NdjsonPage::decodedBytes).sum();
    }

    RawIssue issue(IngestConfig.Limits limits, Hints ofTheBatch) {
        PageSet read = new PageSet(limits);
        for (NdjsonPage page : pageList()) {
            read.add(page.shownName(), page.type(), page.bytes());
        }
        List<Page> checked = read.pages();
        Hints own = hints == null ? Hints.NONE : HintParameters.read(asParameters(hints));
        Hints all = own.over(ofTheBatch);
        return new RawIssue(
                checked,
                checked.size() == 1
                        ? all.orElse(Hint.FILENAME, checked.getFirst().name())
                        : all);
    }

    private List<NdjsonPage> pageList() {
        if (pages == null) {
            return List.of(new NdjsonPage(name, mediaType, text, base64));
        }
        if (text != null || base64 != null) {
            throw NdjsonItems.unreadable("it has both pages and a page of its own")
                    .thrown();
        }
        return pages;
    }

    private static Map<String, List<String>> asParameters(Map<String, String> hints) {
        Map<String, List<String>> parameters = new TreeMap<>();
        hints.forEach((hint, value) -> parameters.put(hint, value == null ? List.of() : List.of(value)));
        return parameters;
    }
}
