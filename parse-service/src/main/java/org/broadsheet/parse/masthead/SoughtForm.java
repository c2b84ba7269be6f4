package org.broadsheet.parse.masthead;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Beginnings;

/** A form that is sought in a line, from those places only at which it may begin. */
final class SoughtForm {
    private final Pattern pattern;
    private final Beginnings beginnings;

    /** It is nothing but the beginning of a line. */
    private final boolean atHead;

    SoughtForm(String pattern) {
        this.atHead = pattern.startsWith("^");
        this.pattern = Pattern.compile(pattern);
        this.beginnings = new Beginnings(this.pattern);
    }

    /** Every stretch of the line that has the form, in order, without overlap. */
    void forEachIn(String line, Consumer<Matcher> found) {
        int at = beginnings.next(line, 0);
        if (at == line.length()) {
            return;
        }
        Matcher matcher = pattern.matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
        while (at < line.length() && !(atHead && at > 0)) {
            int next = at + 1;
            if (matcher.region(at, line.length()).lookingAt()) {
                found.accept(matcher);
                next = Math.max(matcher.end(), next);
            }
            at = beginnings.next(line, next);
        }
    }
}
