package org.broadsheet.archive.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks that separate: no phrase is found across them unless it has one there itself. The index turns each into a
 * token of its own. Apostrophes, hyphens and the stops and commas inside numbers belong to words.
 */
public final class Punctuation {
    /** Each of these characters separates wherever it stands. */
    public static final String SEPARATORS =
            "，。、；：？！“”＂（）《》〈〉【】〔〕「」『』〖〗［］｛｝＜＞—―…·•～｜／＼＝＋＊＃　!?;()[]{}\"<>|/\\=+*#~^\n\r\t\f";

    /** Each of these separates where a blank follows. */
    public static final String SEPARATORS_BEFORE_BLANK = ".,:";

    private Punctuation() {}

    /** The pieces that have a letter or digit. */
    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text, i)) {
                String piece = text.substring(start, i);
                if (piece.codePoints().anyMatch(Punctuation::isSearchable)) {
                    pieces.add(piece);
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    /** Without what is not searchable at either end. */
    static String strip(String text) {
        int[] codePoints = text.codePoints().toArray();
        int start = 0;
        int end = codePoints.length;
        while (start < end && !isSearchable(codePoints[start])) {
            start++;
        }
        while (end > start && !isSearchable(codePoints[end - 1])) {
            end--;
        }
        return new String(codePoints, start, end - start);
    }

    public static boolean contains(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSeparator(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(String text, int i) {
        char c = text.charAt(i);
        return SEPARATORS.indexOf(c) >= 0
                || (SEPARATORS_BEFORE_BLANK.indexOf(c) >= 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ');
    }

    private static boolean isSearchable(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Han.is(codePoint);
    }
}
