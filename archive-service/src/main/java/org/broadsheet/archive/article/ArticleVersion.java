package org.broadsheet.archive.article;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A version as it is served.
 *
 * @param receivedAt when the push that it was read from was received
 * @param article the event's value as it came, without curators' corrections
 */
@RegisterForReflection
record ArticleVersion(
        String parseId,
        Instant receivedAt,
        Instant readAt,
        @JsonRawValue String article) {
    static ArticleVersion from(ArticleVersionEntity row) {
        return new ArticleVersion(row.parseId, row.receivedAt, row.readAt, row.document);
    }
}
