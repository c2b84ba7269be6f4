package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.Masthead;
import org.jspecify.annotations.Nullable;

/** The masthead's fields as present; an absent one is not written. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WireMasthead(
        @Nullable WireField title,
        @Nullable WireField pinyinTitle,
        @Nullable WireField date,
        @Nullable WireField weekday,
        @Nullable WireField lunarDate,
        @Nullable WireField solarTerm,
        @Nullable WireField issueNumber,
        @Nullable WireField pageCount,
        @Nullable WireField cn,
        @Nullable WireField postalCode,
        @Nullable WireField email,
        @Nullable WireField hotline,
        @Nullable WireField website,
        @Nullable WireField sponsor,
        @Nullable WireField publisher,
        @Nullable WireField slogan,
        @Nullable WireField price,
        @Nullable WireField edition,
        List<WireField> editors) {
    static WireMasthead from(Masthead masthead) {
        return new WireMasthead(
                WireField.from(masthead.title()),
                WireField.from(masthead.pinyinTitle()),
                WireField.from(masthead.date()),
                WireField.from(masthead.weekday()),
                WireField.from(masthead.lunarDate()),
                WireField.from(masthead.solarTerm()),
                WireField.from(masthead.issueNumber()),
                WireField.from(masthead.pageCount()),
                WireField.from(masthead.cn()),
                WireField.from(masthead.postalCode()),
                WireField.from(masthead.email()),
                WireField.from(masthead.hotline()),
                WireField.from(masthead.website()),
                WireField.from(masthead.sponsor()),
                WireField.from(masthead.publisher()),
                WireField.from(masthead.slogan()),
                WireField.from(masthead.price()),
                WireField.from(masthead.edition()),
                masthead.editors().stream()
                        .map(editor ->
                                new WireField(editor.value(), WireSpans.from(editor.spans()), editor.confidence()))
                        .toList());
    }
}
