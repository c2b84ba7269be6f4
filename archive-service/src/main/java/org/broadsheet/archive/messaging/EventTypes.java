package org.broadsheet.archive.messaging;

/** The types of the events that this service reads or publishes. */
final class EventTypes {
    static final String ISSUE_RECEIVED = "org.broadsheet.issue.received.v1";
    static final String ISSUE_PARSED = "org.broadsheet.issue.parsed.v1";
    static final String ISSUE_REJECTED = "org.broadsheet.issue.rejected.v1";
    static final String ARTICLE_EXTRACTED = "org.broadsheet.article.extracted.v1";
    static final String ARTICLE_WITHDRAWN = "org.broadsheet.article.withdrawn.v1";
    static final String PARSE_REQUESTED = "org.broadsheet.parse.requested.v1";
    static final String ARTICLE_CORRECTED = "org.broadsheet.article.corrected.v1";

    private EventTypes() {}
}
