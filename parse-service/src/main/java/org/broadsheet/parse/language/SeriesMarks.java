package org.broadsheet.parse.language;

/** What ends a folded line that names a sequence and a place in it: ④, 之五, 第三篇. */
final class SeriesMarks {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String UNITS = "篇期集】";

    private SeriesMarks() {}

    static boolean end(String line) {
        int last = line.length() - 1;
        int end = last > 0 && UNITS.indexOf(line.charAt(last)) >= 0 ? last : last + 1;
        int start = end;
        while (start > 0 && NUMERALS.indexOf(line.charAt(start - 1)) >= 0) {
            start--;
        }
        return start > 0 && (start < end ? "之第" : CIRCLED).indexOf(line.charAt(start - 1)) >= 0;
    }
}
