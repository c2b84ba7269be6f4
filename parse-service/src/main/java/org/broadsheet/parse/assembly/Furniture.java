package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.reading.Block;

/**
 * What stands between articles and belongs to none: boxes that say what stands on which page, lines that name the newspaper's parts, where
 * to call and to write.
 */
final class Furniture {
    private static final int LONGEST_ENTRY = 70;
    private static final int MOST_ENTRIES = 30;
    private static final Form HEADING = Form.of(
            "导導目看焦提nN",
            "^[【\\[]?(?:今日|本期|新闻|新聞|要闻|本报)?(?:导读|導讀|导览|導覽|要目|目录|目錄|看点|看點|焦点|焦點|提要|版面导航)[】\\]]?:?$|^(?i:(?:today's )?(?:index|contents)|inside(?: today)?|what's inside|in this (?:issue|edition)|on the inside pages)[:.]?$");
    private static final Pattern ENTRY = Pattern.compile(
            "(?:[.…>→ ,]|详见|見|见|刊)\\s?第?(?:[A-Z]?[0-9]{1,3}(?:-[0-9]{1,3})?|[一二三四五六七八九十]{1,3})\\s?版?[)】]?\\.?$|^第?(?:[A-D]?[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?版|^(?:[A-D][0-9]{1,2}|[0-9]{1,2})\\s+\\D");

    /** An entry that can be nothing else, with no heading above it. */
    private static final Pattern SURE_ENTRY =
            Pattern.compile("^[^转轉接见見(]{4,40}[ .…>→·](?:[A-D][0-9]{1,2}版?|第?[0-9一二三四五六七八九十]{1,2}版)$");

    private static final int FEWEST_SURE = 3;

    /** A box on one line, or in one table. */
    private static final Pattern WHOLE = Pattern.compile("^[【\\[]?(?:今日|本期)?(?:导读|導讀|导览|導覽|要目|目录|目錄)[】\\]]?[: ]");

    private static final int LONGEST_WHOLE = 600;
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![A-Z0-9])(?:[A-D][0-9]{1,2}(?![0-9])|第?[0-9一二三四五六七八九十]{1,2}版)");

    /** So many name the newspaper's parts and where each begins: A1 要聞 港聞 A4-A9 財經 B1. */
    private static final int FEWEST_PARTS = 3;

    private static final Pattern LETTERED = Pattern.compile("(?<![A-Z0-9-])[A-D][0-9]{1,2}(?=[ *-]|$)");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,80}>");

    /** Where to call and to write, in a line of its own between the articles. */
    private static final Form ADDRESS = Form.of(
            "热熱址投印本国",
            "^(?:社址|报社地址|報社地址|本报地址|本報地址|投稿(?:信箱|邮箱|地址)|印数|印刷|承印)[: ].{2,68}$|^(?:本报|本報)?(?:读者|讀者|新闻|新聞|广告|廣告|订阅|訂閱|发行|發行|投递|报料|報料|爆料|监督|投诉|编辑部|零售)?(?:报料|服务|咨询|举报|监督)?[热熱][线線](?:电话|電話)?[: ]*[(0-9][^。]{4,70}$|^本版(?:电话|邮箱|编辑|投稿|图片除署名外).{4,68}$|^国内统一(?:连续出版物号|刊号).{4,68}$");

    private static final String OFFICE =
            "(?:责任编辑|責任編輯|责编|責編|值班编委|值班主任|值班总编|编辑|編輯|主编|主編|副主编|美编|美編|版式(?:设计|設計)?|版面设计|校对|校對|组版|排版|总值班)";

    private static final String EDITOR =
            "(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff] {1,2}[\\u4e00-\\u9fff]{1,2})(?:[ 、][\\u4e00-\\u9fff]{2,4})?(?:\\([^()]{1,6}\\))?";

    /** Who made the page: 本版责编：白芷 美编：单小弟. One office alone may end an article. */
    private static final Form EDITORS = Form.of(
            "责責编編值主美版校组排",
            "^本版" + OFFICE + "[: /].{2,60}$|^(?:本期|本报)?" + OFFICE + "[: /]?\\s*" + EDITOR + "(?:\\s+" + OFFICE
                    + "[: /]?\\s*" + EDITOR + "){1,5}$");

    private static final String EDITORS_BEGIN = "本责責值编編主副美版校组排总";

    private Furniture() {}

    /** Indices of such blocks. */
    static Set<Integer> find(String text, List<Block> blocks) {
        Set<Integer> boxes = new TreeSet<>();
        int i = 0;
        while (i < blocks.size()) {
            int end = boxEnd(text, blocks, i);
            for (int entry = i; entry < end; entry++) {
                boxes.add(entry);
            }
            i = Math.max(end, i + 1);
        }
        return boxes;
    }

    /** The index after a box that begins there, or the index itself. */
    private static int boxEnd(String text, List<Block> blocks, int at) {
        Block first = blocks.get(at);
        if (isLine(first, 20) && HEADING.isIn(text, first.start(), first.end())) {
            int end = entriesEnd(text, blocks, at + 1, ENTRY);
            return end > at + 1 ? end : at;
        }
        if (isWhole(text, first) || isLine(first, LONGEST_ENTRY) && isImprint(text, first.start(), first.end())) {
            return at + 1;
        }
        char last = text.charAt(first.end() - 1);
        boolean entry = last == '版' || last >= '0' && last <= '9';
        int end = entry ? entriesEnd(text, blocks, at, SURE_ENTRY) : at;
        return end - at >= FEWEST_SURE ? end : at;
    }

    private static boolean isImprint(String text, int start, int end) {
        boolean mayNameEditors = EDITORS_BEGIN.indexOf(text.charAt(start)) >= 0;
        return ADDRESS.isIn(text, start, end) || mayNameEditors && EDITORS.isIn(text, start, end);
    }

    private static boolean listsParts(String text, Block block) {
        int digits = 0;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (",，。!！?？:：;；".indexOf(c) >= 0) {
                return false;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        String line = digits < FEWEST_PARTS ? "" : line(text, block);
        return LETTERED.matcher(line).results().limit(FEWEST_PARTS).count() == FEWEST_PARTS;
    }

    private static int entriesEnd(String text, List<Block> blocks, int from, Pattern entry) {
        int end = from;
        while (end < blocks.size()
                && end - from < MOST_ENTRIES
                && isLine(blocks.get(end), LONGEST_ENTRY)
                && entry.matcher(line(text, blocks.get(end))).find()) {
            end++;
        }
        return end;
    }

    private static boolean isWhole(String text, Block block) {
        if (isLine(block, LONGEST_ENTRY) && listsParts(text, block)) {
            return true;
        }
        if (!isLine(block, LONGEST_WHOLE) || "【[导導今本要目<".indexOf(text.charAt(block.start())) < 0) {
            return false;
        }
        String words = TAG.matcher(line(text, block)).replaceAll(" ").strip();
        return WHOLE.matcher(words).lookingAt()
                && REFERENCE.matcher(words).results().limit(2).count() == 2;
    }

    private static boolean isLine(Block block, int longest) {
        return block.isText() && block.length() <= longest;
    }

    private static String line(String text, Block block) {
        return Folded.of(text, block.start(), block.end());
    }
}
