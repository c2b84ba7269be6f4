package org.broadsheet.parse.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that is looked for anywhere in a line. Every match holds one of its hallmarks; a line without any of them, as most are, costs one
 * look at each character and no attempt to match.
 */
public final class Form {
    private final long[] hallmarks = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    private final Pattern pattern;
    private final Beginnings beginnings;

    private Form(Pattern pattern) {
        this.pattern = pattern;
        this.beginnings = new Beginnings(pattern);
    }

    /** @param hallmarks characters, of which every match holds at least one */
    public static Form of(String hallmarks, String pattern) {
        Form form = new Form(Pattern.compile(pattern));
        for (int i = 0; i < hallmarks.length(); i++) {
            form.hallmarks[hallmarks.charAt(i) >> 6] |= 1L << hallmarks.charAt(i);
        }
        return form;
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
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((hallmarks[c >> 6] >> c & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the form ends that the line begins with, or 0. */
    public int endAtHead(String line) {
        if (!mayBeIn(line)) {
            return 0;
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** The line without what has the form. */
    public String removedFrom(String line) {
        return mayBeIn(line) ? pattern.matcher(line).replaceAll("") : line;
    }
}
