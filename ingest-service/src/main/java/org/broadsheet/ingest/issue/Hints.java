package org.broadsheet.ingest.issue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the pusher knows of an issue besides its text, by name; only hints that are not blank.
 *
 * @param byName hint names as in {@link Hint#parameter()} to their checked values
 */
public record Hints(SortedMap<String, String> byName) {

    public static final Hints NONE = new Hints(new TreeMap<>());

    public Hints {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** These hints, and the given one where there is none of its name. */
    public Hints orElse(Hint hint, String value) {
        if (value.isBlank() || byName.containsKey(hint.parameter())) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(byName);
        more.put(hint.parameter(), value);
        return new Hints(more);
    }

    /** These hints, and of the others those that stand under another name. */
    public Hints over(Hints others) {
        SortedMap<String, String> merged = new TreeMap<>(others.byName);
        merged.putAll(byName);
        return new Hints(merged);
    }

    String canonical() {
        return byName.entrySet().stream()
                .map(hint -> hint.getKey() + "=" + hint.getValue())
                .collect(Collectors.joining("\n"));
    }
}
