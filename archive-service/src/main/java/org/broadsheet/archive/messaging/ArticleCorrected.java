package org.broadsheet.archive.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Value of {@code org.broadsheet.article.corrected.v1}: a curator's overlay on a span of the source.
 *
 * @param start offset of the first UTF-16 unit of the reading text
 * @param end offset after the last
 * @param original the text that stands there
 * @param replacement the text to serve instead
 * @param who subject of the curator's token
 * @param when RFC 3339 in UTC
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleCorrected(
        String correctionId,
        String issueId,
        int start,
        int end,
        String original,
        String replacement,
        String who,
        String when,
        @Nullable String why) {}
