package org.broadsheet.archive.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is served.
 *
 * @param topic where the record stood
 * @param partition and {@code offset}: its place there
 * @param cause class and message of the fault
 * @param stack its first frames
 * @param service which service could not do it
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
        long id,
        @Schema(examples = "articles") String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String key,
        @JsonRawValue String headers,
        String cause,
        @Nullable String stack,
        @Nullable String service,
        Instant diedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    /** Without the value, which may be megabytes. */
    DeadLetter {
        headers = headers == null ? "{}" : headers;
    }
}
