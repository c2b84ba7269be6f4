package org.broadsheet.parse.evidence;

import java.util.List;
import org.broadsheet.parse.language.Characters;

/** A closed set of words that is looked for in one pass; most characters begin none of them. */
final class Words {
    private final String[] words;
    private final Characters first;
    private final Characters second;

    private Words(List<String> words) {
        this.words = words.toArray(String[]::new);
        this.first = charactersAt(0, words);
        this.second = charactersAt(1, words);
    }

    private static Characters charactersAt(int place, List<String> words) {
        StringBuilder characters = new StringBuilder();
        words.forEach(word -> characters.append(word.charAt(place)));
        return Characters.of(characters.toString());
    }

    /** Of words of two characters at least. */
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
        return first.has(text.charAt(at))
                && at + 1 < text.length()
                && second.has(text.charAt(at + 1))
                && isOneAt(text, at);
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
