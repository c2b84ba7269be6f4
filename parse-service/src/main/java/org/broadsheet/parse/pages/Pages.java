package org.broadsheet.parse.pages;

import java.util.List;
import java.util.Set;
import org.broadsheet.parse.document.ParsedIssue.PageRef;

/**
 * The printed pages of a raw issue.
 *
 * @param refs in order of place, adjacent, covering the text
 * @param headers indices of the blocks that are running heads or page numbers
 */
public record Pages(List<PageRef> refs, Set<Integer> headers) {
    public Pages {
        refs = List.copyOf(refs);
        headers = Set.copyOf(headers);
    }

    /** Number of the page on which the offset stands. */
    public int at(int offset) {
        int low = 0;
        int high = refs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (refs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return refs.get(low).number();
    }
}
