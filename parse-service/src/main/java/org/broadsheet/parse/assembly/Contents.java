package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.reading.Block;

/** Boxes that say what stands on which page: a heading that announces one, and lines with page numbers under it. No article has them. */
final class Contents {
    private static final int LONGEST_ENTRY = 70;
    private static final int MOST_ENTRIES = 30;
    private static final Form HEADING = Form.of(
            "导導目看nN",
            "^[【\\[]?(?:今日|本期)?(?:导读|導讀|要目|目录|目錄|看点|版面导航)[】\\]]?:?$|^(?i:(?:today's )?(?:index|contents)|inside(?: today)?|what's inside|in this (?:issue|edition)|on the inside pages)[:.]?$");
    private static final Pattern ENTRY = Pattern.compile(
            "(?:[.…>→ ,]|详见|見|见|刊)\\s?第?(?:[A-Z]?[0-9]{1,3}(?:-[0-9]{1,3})?|[一二三四五六七八九十]{1,3})\\s?版?[)】]?\\.?$|^第?(?:[A-D]?[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?版|^(?:[A-D][0-9]{1,2}|[0-9]{1,2})\\s+\\D");

    private Contents() {}

    /** Indices of the blocks that make up such boxes. */
    static Set<Integer> find(String text, List<Block> blocks) {
        Set<Integer> boxes = new TreeSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (isLine(blocks.get(i), 20)
                    && HEADING.isIn(text, blocks.get(i).start(), blocks.get(i).end())) {
                int end = i + 1;
                while (end < blocks.size()
                        && end - i <= MOST_ENTRIES
                        && isLine(blocks.get(end), LONGEST_ENTRY)
                        && ENTRY.matcher(line(text, blocks.get(end))).find()) {
                    end++;
                }
                for (int entry = i; end > i + 1 && entry < end; entry++) {
                    boxes.add(entry);
                }
            }
        }
        return boxes;
    }

    private static boolean isLine(Block block, int longest) {
        return block.isText() && block.length() <= longest;
    }

    private static String line(String text, Block block) {
        return Folded.of(text, block.start(), block.end());
    }
}
