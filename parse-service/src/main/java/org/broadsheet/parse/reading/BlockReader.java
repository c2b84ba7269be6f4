package org.broadsheet.parse.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a reading text into blocks, line by line. Markdown's own block rules are not used: four leading blanks are no code
 * here, a line of dashes under a line of text is no heading, and emphasis that does not close is dirt on the scan.
 */
public final class BlockReader {
    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private boolean apart = true;
    private int at;

    /** From here on no table ends: known after one search, so that tables without an end are not each searched for. */
    private int noTableEndFrom = Integer.MAX_VALUE;

    private BlockReader(String text) {
        this.text = text;
    }

    public static List<Block> read(String text) {
        BlockReader reader = new BlockReader(text);
        reader.readFrontMatter();
        reader.readLines();
        return reader.blocks;
    }

    private void readLines() {
        while (at < text.length()) {
            int line = at;
            int end = lineEnd(at);
            at = end < text.length() ? end + 1 : end;
            readLine(line, end);
            if (at == end + 1 && text.charAt(end) == '\f') {
                add(Block.Kind.PAGE_BREAK, end, end + 1, 0, false);
            }
        }
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f') {
                return i;
            }
            i++;
        }
        return i;
    }

    private void readLine(int lineStart, int lineEnd) {
        int start = Blanks.skip(text, lineStart, lineEnd);
        int end = Blanks.trim(text, start, lineEnd);
        if (start == end) {
            // A carriage return and its line feed are one line end: only a second line end leaves a blank line.
            apart |= lineStart > 0
                    && !(text.charAt(lineStart - 1) == '\r' && lineEnd < text.length() && text.charAt(lineEnd) == '\n');
            return;
        }
        if (readMark(start, end)) {
            apart = true;
        } else if (text.charAt(start) == '<' && text.regionMatches(true, start, "<table", 0, 6)) {
            readTable(start);
        } else if (text.charAt(start) == '|' && text.charAt(end - 1) == '|' && end - start > 2) {
            readPipeRow(start, end);
        } else {
            readText(start, end);
        }
    }

    private boolean readMark(int start, int end) {
        if (MarkLine.isImage(text, start, end)) {
            add(Block.Kind.IMAGE, start, end, 0, false);
        } else if (MarkLine.isFence(text, start, end)) {
            add(Block.Kind.MARKUP, start, end, 0, false);
        } else if (MarkLine.isRule(text, start, end)
                || MarkLine.isNumberedRule(text, start, end)
                || MarkLine.isComment(text, start, end)) {
            add(Block.Kind.PAGE_BREAK, start, end, 0, false);
        } else {
            return false;
        }
        return true;
    }

    private void readTable(int start) {
        int close = start < noTableEndFrom ? text.indexOf("</table>", start) : -1;
        noTableEndFrom = close < 0 ? Math.min(noTableEndFrom, start) : noTableEndFrom;
        int end = close < 0 ? lineEnd(start) : close + "</table>".length();
        add(Block.Kind.TABLE, start, end, 0, false);
        at = end;
    }

    /** Rows of a Markdown table that follow each other are one block. */
    private void readPipeRow(int start, int end) {
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        if (last != null && last.kind() == Block.Kind.TABLE && !apart) {
            blocks.set(blocks.size() - 1, new Block(Block.Kind.TABLE, last.start(), end, 0, false, last.apart()));
        } else {
            add(Block.Kind.TABLE, start, end, 0, false);
        }
    }

    private void readText(int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && text.charAt(start) == '>') {
            start = Blanks.skip(text, start + 1, end);
        }
        int level = headingLevel(start, end);
        if (level > 0) {
            start = Blanks.skip(text, start + level, end);
            end = trimHashes(start, end);
        }
        boolean strong = false;
        boolean dressed = true;
        while (dressed) {
            int marks = emphasis(start, end);
            if (marks > 0) {
                start = Blanks.skip(text, start + marks, end);
                end = Blanks.trim(text, start, end - marks);
                strong |= marks > 1;
            }
            int after = Tags.after(text, start, end);
            int before = Tags.before(text, after, end);
            dressed = after > start || before < end;
            if (after > start) {
                String tag = Tags.name(text, start);
                level = Tags.level(tag) > 0 ? Tags.level(tag) : level;
                strong |= tag.equals("b") || tag.equals("strong");
            }
            start = Blanks.skip(text, after, end);
            end = Blanks.trim(text, start, Math.max(start, before));
        }
        if (start == end) {
            apart = true;
        } else if (start > lineStart && MarkLine.isImage(text, start, end)) {
            add(Block.Kind.IMAGE, start, end, 0, false);
        } else {
            addText(start, end, level, strong);
        }
    }

    /** An image mark inside a line of text parts it, and so does a line break of HTML. */
    private void addText(int start, int end, int level, boolean strong) {
        Block.Kind kind = level > 0 ? Block.Kind.HEADING : Block.Kind.TEXT;
        int from = start;
        int image = text.indexOf("![", from, end);
        while (image >= 0) {
            int open = text.indexOf("](", image, end);
            int close = open < 0 ? -1 : text.indexOf(')', open, end);
            if (close < 0) {
                break;
            }
            addLines(kind, from, image, level, strong);
            add(Block.Kind.IMAGE, image, close + 1, 0, false);
            from = close + 1;
            image = text.indexOf("![", from, end);
        }
        addLines(kind, from, end, level, strong);
    }

    private void addLines(Block.Kind kind, int start, int end, int level, boolean strong) {
        int from = start;
        for (int open = text.indexOf('<', from, end); open >= 0; open = text.indexOf('<', open + 1, end)) {
            int close = Tags.after(text, open, end);
            if (close > open && Tags.name(text, open).equals("br")) {
                addPart(kind, from, open, level, strong);
                from = close;
            }
        }
        addPart(kind, from, end, level, strong);
    }

    private void addPart(Block.Kind kind, int from, int to, int level, boolean strong) {
        int start = Blanks.skip(text, from, to);
        int end = Blanks.trim(text, start, to);
        if (start < end) {
            add(kind, start, end, level, strong);
        }
    }

    private int headingLevel(int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == '#') {
            i++;
        }
        int level = i - start;
        return level <= 6 && i < end ? level : 0;
    }

    private int trimHashes(int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) == '#') {
            i--;
        }
        return i < end && i > start && Character.isWhitespace(text.charAt(i - 1)) ? Blanks.trim(text, start, i) : end;
    }

    /** How many marks of emphasis stand around the whole content: one for slanted, two for bold, three for both, else none. */
    private int emphasis(int start, int end) {
        char mark = start < end ? text.charAt(start) : ' ';
        if (mark != '*' && mark != '_') {
            return 0;
        }
        int marks = 1;
        while (marks < 3 && start + marks < end && text.charAt(start + marks) == mark) {
            marks++;
        }
        int close = end - marks;
        if (close <= start + marks || text.charAt(start + marks) == ' ' && marks == 1) {
            return 0;
        }
        for (int i = close; i < end; i++) {
            if (text.charAt(i) != mark) {
                return 0;
            }
        }
        String pair = String.valueOf(mark).repeat(Math.min(marks, 2));
        return text.indexOf(pair, start + marks, end) == close ? marks : 0;
    }

    private void readFrontMatter() {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        if (!text.startsWith("---", start)) {
            return;
        }
        int line = lineEnd(start);
        if (Blanks.trim(text, start, line) != start + 3) {
            return;
        }
        int close = frontMatterEnd(line);
        if (close > 0) {
            add(Block.Kind.MARKUP, start, close, 0, false);
            at = close;
        }
    }

    /** Every line up to the closing dashes must be {@code key: value}, a list item or blank, and there is at least one key. */
    private int frontMatterEnd(int from) {
        boolean key = false;
        int i = from;
        for (int lines = 0; i < text.length() && lines < 200; lines++) {
            int start = i + 1;
            int end = lineEnd(Math.min(start, text.length()));
            int trimmed = Blanks.trim(text, Math.min(start, end), end);
            if (trimmed - start == 3 && text.startsWith("---", start)) {
                return key ? trimmed : -1;
            }
            boolean blank = trimmed <= start;
            int colon = start < end ? text.indexOf(':', start, end) : -1;
            boolean pair = colon > start && colon < trimmed && text.charAt(start) < 128;
            boolean item = !blank && (text.charAt(start) == '-' || text.charAt(start) == ' ');
            if (!blank && !pair && !item) {
                return -1;
            }
            key |= pair;
            i = end;
        }
        return -1;
    }

    private void add(Block.Kind kind, int start, int end, int level, boolean strong) {
        blocks.add(new Block(kind, start, end, level, strong, apart));
        apart = kind == Block.Kind.IMAGE || kind == Block.Kind.PAGE_BREAK || kind == Block.Kind.MARKUP;
    }
}
