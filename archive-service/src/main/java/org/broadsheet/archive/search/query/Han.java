package org.broadsheet.archive.search.query;

/** Chinese characters. */
public final class Han {
    private Han() {}

    public static boolean is(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint == '〇';
    }

    /** Whether a blank stands between two Chinese characters. */
    public static boolean isSpaced(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == ' ' && is(text.codePointBefore(i)) && is(text.codePointAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a Chinese character stands alone, without another directly beside it: bigrams can't find those. */
    public static boolean standsAlone(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (is(c)) {
                run++;
            } else if (run == 1) {
                return true;
            } else {
                run = 0;
            }
            i += Character.charCount(c);
        }
        return run == 1;
    }
}
