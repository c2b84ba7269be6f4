package org.broadsheet.parse.evidence;

import java.util.List;
import org.broadsheet.parse.language.Characters;

/** A closed set of words that is looked for in one pass; most characters begin none of them. */
final class Words {
    private final String[] words;
    private final Characters beginnings;

    private Words(List<String> words) {
        this.words = words.toArray(String[]::new);
        this.beginnings = Characters.of(
                String.join("", words.stream().map(word -> word.substring(0, 1)).toList()));
    }

    static Words of(String... words) {
        return new Words(List.of(words));
    }

    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (standsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    boolean standsAt(String text, int at) {
        return beginnings.has(text.charAt(at)) && isOneAt(text, at);
    }

    private boolean isOneAt(String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
