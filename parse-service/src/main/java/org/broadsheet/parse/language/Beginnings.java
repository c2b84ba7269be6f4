package org.broadsheet.parse.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that matches of a pattern can begin with. Which these are the pattern itself says, once a character: where it fails on the
 * character alone and did not ask for a second, nothing that begins so matches. That holds for patterns that need no character before them.
 */
public final class Beginnings {
    private static final long BEGINS = 1;
    private static final long BEGINS_NOT = 2;

    private final Pattern pattern;

    /** Two bits a character, none set where the pattern was not asked yet; to ask twice in a race does no harm. */
    private final long[] known = new long[(Character.MAX_VALUE + 1) * 2 / Long.SIZE];

    public Beginnings(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The first place from there on at which a match may begin, or the line's end. */
    public int next(String line, int from) {
        int at = from;
        while (at < line.length() && !mayBegin(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean mayBegin(char c) {
        int shift = (c & 31) * 2;
        long answer = known[c >> 5] >> shift & 3;
        if (answer == 0) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            answer = alone.lookingAt() || alone.hitEnd() ? BEGINS : BEGINS_NOT;
            known[c >> 5] |= answer << shift;
        }
        return answer == BEGINS;
    }
}
