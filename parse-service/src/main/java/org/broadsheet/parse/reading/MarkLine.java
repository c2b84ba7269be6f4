package org.broadsheet.parse.reading;

/** Lines that hold a mark of the format and no word of the newspaper. All scans are linear in the line. */
final class MarkLine {
    private static final String[] IMAGE_WORDS = {"图片", "图", "照片", "圖片", "image", "img", "picture", "figure", "photo"};

    private MarkLine() {}

    /** ---, ***, ___ (three or more, blanks between allowed), and rows of = or ─ as OCR engines print rules. */
    static boolean isRule(String text, int start, int end) {
        char mark = text.charAt(start);
        if ("-*_=─━".indexOf(mark) < 0) {
            return false;
        }
        int count = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return count >= 3;
    }

    /** {@code {12}------------}, as some converters part pages. */
    static boolean isNumberedRule(String text, int start, int end) {
        if (text.charAt(start) != '{') {
            return false;
        }
        int i = start + 1;
        while (i < end && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > start + 1 && i + 3 < end && text.charAt(i) == '}' && isRule(text, i + 1, end);
    }

    /** {@code <!-- … -->} or {@code <--- Page Split --->}. */
    static boolean isComment(String text, int start, int end) {
        return end - start >= 7
                && (text.startsWith("<!--", start) || text.startsWith("<--", start))
                && text.startsWith("-->", end - 3);
    }

    /** {@code ![…](…)}, {@code <img …>}, {@code [图片]} and the like, alone on the line. */
    static boolean isImage(String text, int start, int end) {
        if (text.startsWith("![", start)) {
            return text.charAt(end - 1) == ')' && text.indexOf("](", start, end) > 0;
        }
        char first = text.charAt(start);
        if (first != '<' && first != '[' && first != '【') {
            return false;
        }
        if (text.startsWith("<|ref|>image<|/ref|>", start)) {
            return Tags.after(text, start, end) == end;
        }
        if (text.regionMatches(true, start, "<img", 0, 4)
                || text.regionMatches(true, start, "<image", 0, 6)
                || text.regionMatches(true, start, "<figure", 0, 7)) {
            return text.charAt(end - 1) == '>';
        }
        return isBracketedImageWord(text, start, end);
    }

    private static boolean isBracketedImageWord(String text, int start, int end) {
        char open = text.charAt(start);
        char close = text.charAt(end - 1);
        boolean bracketed = open == '[' && close == ']' || open == '【' && close == '】' || open == '<' && close == '>';
        if (!bracketed || end - start > 24) {
            return false;
        }
        String word = text.substring(start + 1, end - 1).replace("|", "").strip();
        int letters = word.length();
        while (letters > 0
                && (Character.isDigit(word.charAt(letters - 1)) || " -_:：#".indexOf(word.charAt(letters - 1)) >= 0)) {
            letters--;
        }
        for (String known : IMAGE_WORDS) {
            if (word.substring(0, letters).equalsIgnoreCase(known)) {
                return true;
            }
        }
        return false;
    }

    static boolean isFence(String text, int start, int end) {
        return end - start >= 3
                && (text.startsWith("```", start) || text.startsWith("~~~", start))
                && end - start < 24
                && text.indexOf(text.charAt(start), start + 3, end) < 0;
    }
}
