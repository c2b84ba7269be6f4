package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A newspaper by its slug, with the title as printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireNewspaper(@Nullable String slug, @Nullable String title) {}
