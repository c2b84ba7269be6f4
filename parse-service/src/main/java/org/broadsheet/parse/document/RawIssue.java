package org.broadsheet.parse.document;

import java.util.List;

/**
 * What a scanner pushed: the pages in order, and what it said about them.
 *
 * @param issueId 26 characters of lower-case base32, derived from the pages
 */
public record RawIssue(String issueId, List<Page> pages, Hints hints) {
    public RawIssue {
        pages = List.copyOf(pages);
    }

    /**
     * @param name file name, or empty
     * @param mediaType without parameters, lower case: {@code text/markdown}
     * @param bytes the very bytes, UTF-8 for text
     */
    public record Page(String name, String mediaType, byte[] bytes) {}
}
