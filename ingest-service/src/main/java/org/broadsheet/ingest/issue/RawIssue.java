package org.broadsheet.ingest.issue;

import java.util.List;

/**
 * One push: a whole issue, or one page of it.
 *
 * @param pages in reading order, at least one
 * @param hints what the pusher knows besides
 */
public record RawIssue(List<Page> pages, Hints hints) {

    public RawIssue {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("an issue without pages");
        }
    }

    /** One page is published under its own type and untouched, several in the canonical container. */
    public Content content() {
        if (pages.size() == 1) {
            Page page = pages.getFirst();
            return new Content(page.mediaType(), page.bytes());
        }
        return new Content(PagesContainer.MEDIA_TYPE, PagesContainer.write(pages));
    }

    /**
     * What travels on the topic.
     *
     * @param mediaType of the page, or {@link PagesContainer#MEDIA_TYPE}
     * @param bytes the page's very bytes, or the container's
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would double the memory of a push
    public record Content(String mediaType, byte[] bytes) {}
}
