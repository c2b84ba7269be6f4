package org.broadsheet.ingest.body;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ingest.IngestConfig;
import org.broadsheet.ingest.issue.Page;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;

/** Pages whose bytes are already in memory, checked one by one and together. */
public final class PageSet {

    private final IngestConfig.Limits limits;
    private final List<Page> pages = new ArrayList<>();
    private long bytes;

    public PageSet(IngestConfig.Limits limits) {
        this.limits = limits;
    }

    /** Adds the next page in reading order. */
    public void add(String name, String mediaType, byte[] content) {
        PageFiles.checkCount(pages.size(), limits);
        bytes += content.length;
        if (content.length > limits.page().asLongValue()) {
            throw BoundedBytes.tooLarge(limits.page().asLongValue()).in(name).thrown();
        }
        if (bytes > limits.issue().asLongValue()) {
            throw BoundedBytes.issueTooLarge(limits.issue().asLongValue()).thrown();
        }
        pages.add(PageChecks.page(ZipEntries.checkedName(name), mediaType, content));
    }

    /** The pages, at least one. */
    public List<Page> pages() {
        if (pages.isEmpty()) {
            throw Refusal.of(Reason.EMPTY, "There is no page in it.").thrown();
        }
        return List.copyOf(pages);
    }
}
