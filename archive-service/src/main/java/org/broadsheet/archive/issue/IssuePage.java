package org.broadsheet.archive.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of issues.
 *
 * @param next address of the page that follows; absent at the end
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuePage(List<IssueSummary> issues, @Nullable String next) {}
