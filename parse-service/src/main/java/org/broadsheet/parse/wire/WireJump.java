package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.broadsheet.parse.document.Jump;
import org.jspecify.annotations.Nullable;

/** An article's way over printed pages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireJump(@Nullable Integer fromPage, @Nullable Integer toPage) {
    static @Nullable WireJump from(@Nullable Jump jump) {
        return jump == null ? null : new WireJump(jump.fromPage(), jump.toPage());
    }
}
