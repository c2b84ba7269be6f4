package org.broadsheet.parse.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that is looked for anywhere in a line. Every match holds one of its hallmarks; a line without any of them, as most are, costs one
 * look at each character and no attempt to match.
 */
public final class Form {
    private final Characters hallmarks;
    private final Pattern pattern;
    private final Beginnings beginnings;

    private Form(Characters hallmarks, Pattern pattern) {
        this.hallmarks = hallmarks;
        this.pattern = pattern;
        this.beginnings = new Beginnings(pattern);
    }

    /** @param hallmarks characters, of which every match holds at least one */
    public static Form of(String hallmarks, String pattern) {
        return new Form(Characters.of(hallmarks), Pattern.compile(pattern));
    }

    /** Of a form that needs no character before it. */
    public boolean isIn(String line) {
        int at = mayBeIn(line) ? beginnings.next(line, 0) : line.length();
        if (at == line.length()) {
            return false;
        }
        Matcher matcher = pattern.matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
        while (at < line.length() && !matcher.region(at, line.length()).lookingAt()) {
            at = beginnings.next(line, at + 1);
        }
        return at < line.length();
    }

    private boolean mayBeIn(String line) {
        return hallmarks.standIn(line, 0, line.length());
    }

    /** Whether a stretch of text, folded or not, has a hallmark. */
    private boolean mayBeIn(String text, int start, int end) {
        return hallmarks.standIn(text, start, end);
    }

    /** Whether a stretch of text, that is not folded yet, has the form. */
    public boolean isIn(String text, int start, int end) {
        return mayBeIn(text, start, end) && isIn(Folded.of(text, start, end));
    }

    /** Where the form ends that a stretch of text, not folded yet, begins with, counted from there; or 0. */
    public int endAtHead(String text, int start, int end) {
        if (!hallmarks.standIn(text, start, end)) {
            return 0;
        }
        Matcher matcher = pattern.matcher(Folded.of(text, start, end));
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** The line without what has the form. */
    public String removedFrom(String line) {
        return mayBeIn(line) ? pattern.matcher(line).replaceAll("") : line;
    }
}
