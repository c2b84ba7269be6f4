package org.broadsheet.parse.reading;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.language.Folded;
import org.broadsheet.parse.language.Hallmarks;
import org.broadsheet.parse.language.LanguagePack;

/**
 * Parts what an engine glued together in one line: an item behind its mark, words in bold that head a text, a report behind its headline or
 * behind another report, who signs a notice; what else heads a text is {@link GluedHead}'s. What is parted in vain is read as one
 * paragraph again.
 */
final class GluedText {
    static final int HEADLINE = 80;

    /** In characters; what stands between two sentences and has more is none. */
    static final int LONGEST_TITLE = 40;

    static final int SHORTEST_TITLE = 4;
    static final int DATELINE = 80;
    private static final int SHORTEST_ITEM = 6;
    static final int SHORTEST_PROSE = 20;
    private static final int LONGEST_SIGNATURE = 30;

    private static final String ITEM_MARKS = "■▲△●◆◇★☆◎▼►▶";
    private static final char FIRST_MARK = '■';
    private static final char LAST_MARK = '☆';
    private static final String SENTENCE_ENDS = "。！？.!?”」』）)】";
    private static final String LEAD_ENDS = ".!?:。！？：】—–";
    private static final String CLAUSE_ENDS = "，,；;、：:";

    private final String text;
    private final LanguagePack pack;
    private final Block block;
    private final List<Block> parts = new ArrayList<>();
    private int from;

    /** Where the last sentence ends, or before the block. */
    private int stop;

    private GluedText(String text, Block block, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
        this.block = block;
        this.from = block.start();
    }

    /**
     * @param block a text that is neither a heading nor bold as a whole
     * @param whole nothing in it stands alone; only marks of bold at its edges are left out
     */
    static List<Block> part(String text, Block block, LanguagePack pack, boolean whole) {
        if (!whole && !mayBeGlued(text, block)) {
            return List.of(block);
        }
        GluedText glued = new GluedText(text, block, pack);
        if (whole) {
            glued.add(block.start(), block.end(), false);
        } else {
            glued.read();
        }
        return glued.parts;
    }

    /** Whether anything is there at all that a part may begin with: most blocks have nothing, and cost no more than a look at each character. */
    private static boolean mayBeGlued(String text, Block block) {
        int start = block.start();
        int end = block.end();
        for (int i = start; i < Math.min(end, start + HEADLINE); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == '\u3000') {
                return true;
            }
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '*' || c >= FIRST_MARK && mayBegin(c) && i > start && goesOn(text, c, i, end)) {
                return true;
            }
        }
        char last = text.charAt(end - 1);
        return last != '。' && last != '”' && text.indexOf('。', Math.max(start, end - LONGEST_SIGNATURE), end) >= 0;
    }

    /** 本报, 新华社, 中央社: whether a character that sources begin with does begin one. */
    private static boolean goesOn(String text, char c, int at, int end) {
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        return switch (c) {
            case '本' -> next == '报' || next == '報';
            case '新' -> next == '华' || next == '華';
            case '中' -> next == '央' || next == '新';
            default -> true;
        };
    }

    private void read() {
        stop = block.end() - 1;
        while (stop >= block.start() && text.charAt(stop) != '。') {
            stop--;
        }
        int head = new GluedHead(text, block, pack, stop).end();
        if (head > 0) {
            add(block.start(), head, false);
            from = Blanks.skip(text, head, block.end());
        }
        int at = from;
        while (at < block.end()) {
            char c = text.charAt(at);
            if (c == '*') {
                at = readBold(at);
            } else {
                if (c >= FIRST_MARK && mayBegin(c) && at > from && (isItem(c, at) || isReport(c, at))) {
                    begin(c, at);
                }
                at++;
            }
        }
        int signature = signatureStart();
        add(from, signature, false);
        add(signature, block.end(), false);
    }

    /** 特此公告。 河谷县人民法院: who signs a notice, behind its last sentence; the end where nobody does. */
    private int signatureStart() {
        int start = stop < from ? block.end() : Blanks.skip(text, stop + 1, block.end());
        if (start - from < SHORTEST_PROSE
                || block.end() - start > LONGEST_SIGNATURE
                || block.end() - start < SHORTEST_TITLE) {
            return block.end();
        }
        String line = Folded.of(text, start, block.end());
        int gap = line.lastIndexOf(' ');
        boolean dated = gap > 0 && pack.date().matcher(line.substring(gap + 1)).lookingAt();
        String office = dated ? line.substring(0, gap).strip() : line;
        boolean signed = "启啟啓".indexOf(line.charAt(line.length() - 1)) >= 0;
        return signed || pack.organization().matcher(office).lookingAt() ? start : block.end();
    }

    /** Where reading goes on behind words in bold, which stand alone if they head what is behind them. */
    private int readBold(int at) {
        int open = at + 2;
        boolean opens = open < block.end() && text.charAt(at + 1) == '*';
        int close = opens ? text.indexOf("**", open, Math.min(block.end(), open + HEADLINE)) : -1;
        if (close < open) {
            return at + 1;
        }
        int after = close + 2;
        if (close > open && after < block.end() && endsSentence(at) && isHead(open, close)) {
            add(from, at, false);
            add(open, close, true);
            from = after;
        }
        return after;
    }

    /** A dateline is the text's own; who is let speak, or what the text is about, is parted from it by a mark and not by a blank. */
    private boolean isHead(int open, int close) {
        if (pack.dateline().matcher(Folded.of(text, open, close)).lookingAt()) {
            return false;
        }
        if (LEAD_ENDS.indexOf(text.charAt(close - 1)) >= 0) {
            return true;
        }
        int next = Blanks.skip(text, close + 2, block.end());
        if (isRunningHead(next)) {
            return false;
        }
        if (next == block.end() || !isWide(text.charAt(open))) {
            return next < block.end() && next > close + 2 && close - open >= SHORTEST_TITLE && beginsSentence(next);
        }
        return next > close + 2 || isDateline(next);
    }

    /** **晨光報** 2008年10月9日 星期四: a short line without a sentence goes on with a number. */
    private boolean isRunningHead(int next) {
        return block.end() - block.start() < HEADLINE
                && stop < next
                && next < block.end()
                && Character.isDigit(text.charAt(next));
    }

    private boolean beginsSentence(int at) {
        char first = text.charAt(at);
        return Character.isUpperCase(first) || Character.isDigit(first) || isWide(first) || text.startsWith("**", at);
    }

    private boolean isItem(char c, int at) {
        return ITEM_MARKS.indexOf(c) >= 0
                && block.end() - at > SHORTEST_ITEM
                && ITEM_MARKS.indexOf(text.charAt(at + 1)) < 0
                && (endsSentence(at) || endsNumber(at));
    }

    private boolean isReport(char c, int at) {
        return c > LAST_MARK
                && goesOn(text, c, at, block.end())
                && CLAUSE_ENDS.indexOf(text.charAt(Blanks.trim(text, from, at) - 1)) < 0
                && titleAt(at) >= 0
                && isDateline(at);
    }

    /** A title's begin, the place itself where none stands before it, or -1 where something else does. */
    private int titleAt(int at) {
        int end = Blanks.trim(text, from, at);
        int start = end;
        while (start > from && end - start <= LONGEST_TITLE && "。！？；，".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        boolean sentence = start == from || "。！？".indexOf(text.charAt(start - 1)) >= 0;
        int length = end - start;
        return sentence && length == 0
                ? at
                : sentence && length >= SHORTEST_TITLE && length <= LONGEST_TITLE ? start : -1;
    }

    /** The source with its reporter in brackets or its place and day, or all of it in brackets. */
    private boolean isDateline(int at) {
        String head = Folded.of(text, at, Math.min(block.end(), at + DATELINE));
        if (!Hallmarks.of(head, pack).mayBeginReport()) {
            return false;
        }
        var dateline = pack.dateline().matcher(head);
        return dateline.lookingAt()
                && (head.charAt(dateline.end() - 1) == ')' || head.charAt(0) == '[' || head.charAt(0) == '【');
    }

    /** Told at once of nearly every character. */
    private static boolean mayBegin(char c) {
        return c <= LAST_MARK || c == '【' || c == '本' || c == '新' || c == '中';
    }

    /** Something else begins here, or with the title before it. */
    private void begin(char c, int at) {
        if (c > LAST_MARK) {
            int title = titleAt(at);
            add(from, title, false);
            from = title;
        }
        add(from, at, false);
        from = at;
    }

    private boolean endsSentence(int at) {
        int end = Blanks.trim(text, from, at);
        return end == from || SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** 电话：8820××7◇求租: a number to call ends an advertisement. */
    private boolean endsNumber(int at) {
        char last = text.charAt(at - 1);
        return last >= '0' && last <= '9';
    }

    static boolean isWide(char c) {
        return c >= 0x2E80;
    }

    private void add(int start, int end, boolean strong) {
        int first = Blanks.skip(text, start, end);
        int last = Blanks.trim(text, first, end);
        if (!strong && last - first > 4 && text.startsWith("**", first) && text.indexOf("**", first + 2, last) > 0) {
            first += 2;
            last = text.startsWith("**", last - 2) && text.indexOf("**", first, last - 2) > 0 ? last - 2 : last;
        }
        if (first < last) {
            parts.add(new Block(Block.Kind.TEXT, first, last, 0, strong, parts.isEmpty() && block.apart()));
        }
    }
}
