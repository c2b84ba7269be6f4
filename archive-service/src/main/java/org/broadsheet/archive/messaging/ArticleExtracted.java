package org.broadsheet.archive.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** The fields of {@code article.extracted} that place it; the whole value is kept as it came. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleExtracted(
        @Nullable String issueId,
        @Nullable String articleId,
        @Nullable String parseId,
        @Nullable String receivedAt,
        int page,
        int start,
        int end) {}
