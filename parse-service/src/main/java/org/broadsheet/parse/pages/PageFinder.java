package org.broadsheet.parse.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.broadsheet.parse.document.ParsedIssue.PageRef;
import org.broadsheet.parse.language.Characters;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Form;
import org.broadsheet.parse.language.LanguagePack;
import org.broadsheet.parse.masthead.MastheadLine;
import org.broadsheet.parse.masthead.PageHeaderReader;
import org.broadsheet.parse.reading.Block;

/** Finds running heads by their parts (title, section, number, date, editors), alone or over several lines, and page separators. */
public final class PageFinder {
    private static final int LONGEST_HEADER = 60;
    private static final int LONGEST_SECTION = 4;
    private static final int LINES = 4;
    private static final Form DATED = Form.of(
            "期拜周週yY日",
            "[0-9〇零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日|[年月/.-].{0,8}(?:星期|礼拜|周|週)[一二三四五六日天]|(?:星期|礼拜|周|週)[一二三四五六日天].{0,4}[0-9]{4}|(?i:day),?\\s+[A-Z]");
    private static final Form NAMED = Form.of("第", "^第\\s*(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*版(?:\\s|$)");
    private static final Form EDITED = Form.of("编版美校组", "(?:编辑|责编|版式|美编|校对|组版)\\s*[:/]|(?:责任编辑|责编|美编|校对|组版)\\s");
    private static final Form TITLED = Form.of("报報T", "(?<![^ ])[\\u4e00-\\u9fff]{2,7}[报報](?:\\s|$)|^The [A-Z]");
    /** A line without any of these has no number, no date and no editor. */
    private static final Characters MARKS = Characters.of("0123456789版g期拜周週yY:日编校美组");

    private static final Pattern SPLIT_NUMBER =
            Pattern.compile("[Pp]age\\s*[:#]?\\s*([0-9]{1,3})|第\\s*([0-9]{1,3})\\s*[页版]|^\\{([0-9]{1,3})\\}");

    private final String text;
    private final List<Block> blocks;
    private final LanguagePack pack;

    /** Lines with a number, a date or an editor: only the first line of a running head has none of them. */
    private final BitSet marked;

    private final Set<Integer> headers = new HashSet<>();
    private final List<PageRef> refs = new ArrayList<>();

    private PageFinder(String text, List<Block> blocks, LanguagePack pack) {
        this.text = text;
        this.blocks = blocks;
        this.pack = pack;
        this.marked = new BitSet(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            marked.set(i, isMarked(i));
        }
    }

    /**
     * @param masthead indices of its blocks; what stands among them may be a running head, and the pages begin behind them
     * @param first number of the first page where nothing printed says so
     */
    public static Pages find(String text, List<Block> blocks, Set<Integer> masthead, int first, LanguagePack pack) {
        PageFinder finder = new PageFinder(text, blocks, pack);
        int from = masthead.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        for (int i = 0; i < from; i++) {
            if (!masthead.contains(i) && finder.readHead(i, i + 1) > i) {
                finder.headers.add(i);
            }
        }
        finder.walk(from, finder.printedInMasthead(from).orElse(first));
        return new Pages(finder.refs, finder.headers);
    }

    /** A later page pushed alone has its masthead in the running head: A2 要闻 2023年4月18日 星期二. */
    private OptionalInt printedInMasthead(int from) {
        List<MastheadLine> lines = new ArrayList<>();
        for (Block block : blocks.subList(0, from)) {
            if (block.isText() && block.length() <= LONGEST_HEADER) {
                lines.add(new MastheadLine(block.start(), block.end(), block.level() > 0));
                break;
            }
        }
        return PageHeaderReader.read(text, lines).stream()
                .flatMapToInt(head -> head.number() == null ? IntStream.empty() : IntStream.of(head.number()))
                .findFirst();
    }

    private void walk(int from, int first) {
        int start = 0;
        int number = first;
        int at = from;
        int lastText = -1;
        boolean broken = false;
        while (at < blocks.size()) {
            Block block = blocks.get(at);
            if (block.kind() == Block.Kind.PAGE_BREAK) {
                int split = splitNumber(block);
                if (split >= 0 || text.charAt(block.start()) == '\f' || isSplitComment(block)) {
                    start = turn(start, number, block.start());
                    number = split > 0 ? split : number + 1;
                }
                broken = true;
                at++;
                continue;
            }
            int header = headerEnd(at, broken);
            if (header > at) {
                int printed = printedNumber(at, header);
                boolean onlyBreaksBefore = lastText < start && (start > 0 || at == 0);
                boolean turned = start == block.start() || onlyBreaksBefore;
                if (!turned) {
                    start = turn(start, number, block.start());
                    number = printed > 0 ? printed : number + 1;
                } else if (printed > 0) {
                    number = printed;
                }
                for (int i = at; i < header; i++) {
                    headers.add(i);
                }
                at = header;
                continue;
            }
            broken &= !block.isText();
            lastText = block.isText() ? block.start() : lastText;
            at++;
        }
        refs.add(new PageRef(number, start, text.length()));
    }

    private int turn(int start, int number, int end) {
        if (end > start) {
            refs.add(new PageRef(number, start, end));
        }
        return end;
    }

    private int splitNumber(Block block) {
        Matcher matcher =
                SPLIT_NUMBER.matcher(Folded.of(text, block.start(), Math.min(block.end(), block.start() + 60)));
        return matcher.find() ? PrintedNumber.of(matcher) : -1;
    }

    private boolean isSplitComment(Block block) {
        String mark = text.substring(block.start(), Math.min(block.end(), block.start() + 40))
                .toLowerCase(java.util.Locale.ROOT);
        return mark.startsWith("<") && mark.contains("page");
    }

    /** The index after a running head that begins here, or {@code at}. */
    private int headerEnd(int at, boolean afterBreak) {
        boolean section = isShort(at) && blocks.get(at).length() <= LONGEST_SECTION;
        if (!marked.get(at) && !(marked.get(at + 1) && (section || isShort(at) && TITLED.isIn(line(at))))) {
            return at;
        }
        int end = at;
        boolean named = isShort(at) && NAMED.isIn(line(at));
        boolean numbered = false;
        boolean dated = false;
        boolean edited = false;
        boolean titled = false;
        while (end < blocks.size() && end - at < LINES && isShort(end)) {
            String line = line(end);
            boolean n = PrintedNumber.isIn(line);
            boolean d = DATED.isIn(line);
            boolean e = EDITED.isIn(line);
            boolean t = TITLED.isIn(line);
            if (end > at && !n && !d && !e || !isHeaderLine(line)) {
                break;
            }
            numbered |= n;
            dated |= d;
            edited |= e;
            titled |= t;
            end++;
        }
        int marks = (named ? 3 : numbered ? 2 : 0)
                + (dated ? 1 : 0)
                + (edited ? 1 : 0)
                + (titled ? 1 : 0)
                + (afterBreak ? 1 : 0);
        return end > at && (marks >= 3 || marks == 2 && (edited || dated && afterBreak))
                ? end
                : afterBreak ? readHead(at, Math.min(at + LINES, blocks.size())) : at;
    }

    /** The index after a running head of these blocks' lines, or {@code at}. */
    private int readHead(int at, int end) {
        List<MastheadLine> lines = IntStream.range(at, end)
                .takeWhile(this::isShort)
                .mapToObj(blocks::get)
                .map(block -> new MastheadLine(block.start(), block.end(), block.level() > 0))
                .toList();
        return at + PageHeaderReader.read(text, lines).map(head -> head.lines()).orElse(0);
    }

    private boolean isShort(int at) {
        return blocks.get(at).isText() && blocks.get(at).length() <= LONGEST_HEADER;
    }

    private boolean isMarked(int at) {
        Block block = blocks.get(at);
        if (!isShort(at) || !MARKS.standIn(text, block.start(), block.end())) {
            return false;
        }
        String line = line(at);
        return PrintedNumber.isIn(line) || DATED.isIn(line) || EDITED.isIn(line);
    }

    private String line(int at) {
        String line = Folded.of(text, blocks.get(at).start(), blocks.get(at).end());
        String bare = line.indexOf('*') < 0 ? line : line.replace("*", "");
        return bare.isBlank() ? line : bare;
    }

    private boolean isHeaderLine(String line) {
        for (String part : pack.headerGap().split(line)) {
            if (!pack.headerPart().matcher(part.strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    private int printedNumber(int from, int to) {
        return IntStream.range(from, to)
                .map(i -> PrintedNumber.read(line(i)))
                .filter(number -> number >= 0)
                .findFirst()
                .orElse(-1);
    }
}
