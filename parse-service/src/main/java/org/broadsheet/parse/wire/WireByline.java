package org.broadsheet.parse.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.broadsheet.parse.document.Byline;
import org.jspecify.annotations.Nullable;

/** Who reports, from where and when (ISO date). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireByline(
        String raw,
        @Nullable String agency,
        @Nullable String place,
        @Nullable String date,
        List<Person> people,
        List<List<Integer>> spans) {

    /** A person named in a byline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String name, @Nullable String role) {
        static Person from(Byline.Person person) {
            return new Person(person.name(), person.role());
        }
    }

    static @Nullable WireByline from(@Nullable Byline byline) {
        if (byline == null) {
            return null;
        }
        return new WireByline(
                byline.raw(),
                byline.agency(),
                byline.place(),
                WireDate.from(byline.date()),
                byline.people().stream().map(Person::from).toList(),
                WireSpans.from(byline.spans()));
    }
}
