package org.broadsheet.parse.masthead;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that is sought in a line, from those places only whose character it can begin with. Which these are the pattern itself says, once
 * a character: where it fails on the character alone and did not ask for a second, nothing that begins so has the form. That holds for
 * patterns that need no character before them.
 */
final class SoughtForm {
    private static final long BEGINS = 1;
    private static final long BEGINS_NOT = 2;

    private final Pattern pattern;

    /** Two bits a character, none set where the pattern was not asked yet; to ask twice in a race does no harm. */
    private final long[] known = new long[(Character.MAX_VALUE + 1) * 2 / Long.SIZE];

    SoughtForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Every stretch of the line that has the form, in order, without overlap. */
    void forEachIn(String line, Consumer<Matcher> found) {
        int at = nextBeginning(line, 0);
        if (at == line.length()) {
            return;
        }
        Matcher matcher = pattern.matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
        while (at < line.length()) {
            int next = at + 1;
            if (matcher.region(at, line.length()).lookingAt()) {
                found.accept(matcher);
                next = Math.max(matcher.end(), next);
            }
            at = nextBeginning(line, next);
        }
    }

    private int nextBeginning(String line, int from) {
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
