package org.broadsheet.parse.messaging;

import java.util.List;
import java.util.Set;
import org.broadsheet.parse.configuration.ParseConfig;
import org.broadsheet.parse.document.Hints;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.RawIssue;

/** Reads the value of a raw issue, from the topic or from the archive, which keeps it as it came. */
final class RawIssueValue {
    private static final Set<String> PAGE_TYPES = Set.of("text/markdown", "text/plain");

    private RawIssueValue() {}

    /**
     * @param contentType media type of the value: a page's own, or the container's
     * @throws MalformedRecordException where the value is no raw issue, or not the one that the key names
     */
    static RawIssue read(String issueId, String contentType, byte[] value, Hints hints, ParseConfig.Limits limits)
            throws MalformedRecordException {
        List<RawIssue.Page> pages;
        if (PAGE_TYPES.contains(contentType)) {
            pages = List.of(new RawIssue.Page("", contentType, value));
        } else if (contentType.equals(PagesContainer.MEDIA_TYPE)) {
            pages = PagesContainer.read(value, limits.pages());
        } else {
            throw new MalformedRecordException("The content type \"" + contentType + "\" is not one of a raw issue");
        }
        String derived = IssueId.of(pages);
        if (!derived.equals(issueId)) {
            throw new MalformedRecordException("The key is " + issueId + ", but the content is that of " + derived);
        }
        return new RawIssue(issueId, pages, hints);
    }
}
