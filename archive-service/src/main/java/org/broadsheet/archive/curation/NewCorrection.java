package org.broadsheet.archive.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a curator wants to read instead.
 *
 * @param start offset of the first UTF-16 unit of the reading text
 * @param end offset after the last
 * @param original the source's text in that span, as a check
 * @param why what proves it, in a sentence
 */
@RegisterForReflection
record NewCorrection(
        @NotNull @PositiveOrZero @Schema(examples = "4711") Integer start,
        @NotNull @PositiveOrZero @Schema(examples = "4713") Integer end,

        @NotNull @Size(min = 1, max = 2000) @Schema(examples = "昨曰")
        String original,

        @NotNull @Size(max = 2000) @Schema(examples = "昨日") String replacement,

        @Size(max = 2000) @Schema(examples = "形近字：曰应为日") @Nullable
        String why) {}
