package org.broadsheet.archive.curation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.broadsheet.archive.messaging.ParseRequested;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a raw issue should be read again, and what the curator knows.
 *
 * @param hints newspaper, date, edition, page: they win over what is printed, and place an unidentified issue
 * @param boundaries where articles begin and end
 */
@RegisterForReflection
record NewParseRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "报头无法辨认，按版面补日期")
        String reason,

        @Schema(examples = "{\"newspaper\":\"liaoyuanribao\",\"date\":\"2020-08-12\",\"page\":\"2\"}") @Nullable
        Map<String, String> hints,

        @Size(max = 20_000) @Nullable List<ParseRequested.Boundary> boundaries) {}
