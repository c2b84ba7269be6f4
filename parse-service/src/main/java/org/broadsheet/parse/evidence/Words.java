package org.broadsheet.parse.evidence;

import java.util.List;

/** A closed set of words that is looked for in one pass; most characters begin none of them. */
final class Words {
    private final String[] words;
    private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

    private Words(List<String> words) {
        this.words = words.toArray(String[]::new);
        words.forEach(word -> begins[word.charAt(0)] = true);
    }

    static Words of(String... words) {
        return new Words(List.of(words));
    }

    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (begins[text.charAt(i)] && standsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
