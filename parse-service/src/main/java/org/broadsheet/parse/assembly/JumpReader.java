package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.parse.document.Span;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.pages.PageNumber;
import org.jspecify.annotations.Nullable;

/** Reads the page that a jump line names; null where its digits were lost. */
final class JumpReader {
    private static final List<String> PAGE_GROUPS = List.of("page", "weak", "there");

    private JumpReader() {}

    static @Nullable Integer page(String text, Span jump, Pattern pattern) {
        Matcher matcher = pattern.matcher(Folded.of(text, jump.start(), jump.end()));
        if (!matcher.find()) {
            return null;
        }
        String page = null;
        for (String group : PAGE_GROUPS) {
            page = page == null && matcher.namedGroups().containsKey(group) ? matcher.group(group) : page;
        }
        int number = page == null || page.isBlank() ? -1 : PageNumber.of(page);
        return number > 0 ? (Integer) number : null;
    }
}
