package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.broadsheet.parse.document.Signature;
import org.jspecify.annotations.Nullable;

/** Who issues a notice, and its ISO date. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireSignature(String name, @Nullable String date) {
    static @Nullable WireSignature from(@Nullable Signature signature) {
        return signature == null ? null : new WireSignature(signature.name(), WireDate.from(signature.date()));
    }
}
