package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.Caption;
import org.jspecify.annotations.Nullable;

/** The text under a picture. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireCaption(String text, @Nullable String credit, List<List<Integer>> spans) {
    static WireCaption from(Caption caption) {
        return new WireCaption(caption.text(), caption.credit(), WireSpans.from(caption.spans()));
    }
}
