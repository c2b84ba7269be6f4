package org.broadsheet.parse.wire;

import java.util.List;
import org.broadsheet.parse.document.Paragraph;

/** A paragraph: {@code body}, {@code subhead} or {@code endnote}. */
public record WireParagraph(String kind, String text, List<List<Integer>> spans) {
    static WireParagraph from(Paragraph paragraph) {
        return new WireParagraph(paragraph.kind().wireName(), paragraph.text(), WireSpans.from(paragraph.spans()));
    }
}
