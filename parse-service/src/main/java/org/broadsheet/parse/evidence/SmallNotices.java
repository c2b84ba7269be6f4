package org.broadsheet.parse.evidence;

/** Signs of the small notices and advertisements that stand many in a column: how each opens, its price, whom to call. */
final class SmallNotices {
    private static final int OPENING = 40;
    private static final int LONGEST_LABEL = 14;
    private static final int SHORTEST_CAPITALS = 3;
    private static final int DIGITS_TO_CALL = 7;
    private static final String CURRENCIES = "$£€¥";

    private SmallNotices() {}

    /**
     * @param head how the block begins
     * @param folded the same with its marks of bold
     */
    static void read(String head, String folded, SignSet signs) {
        readNumbers(folded, signs);
        signs.show(Sign.OPENS_BRACKET, opensInBracket(head));
        signs.show(Sign.OPENS_CAPITALS, opensInCapitals(head));
    }

    /** Prices, and numbers to call: seven digits or more with one dash among them at most, as no day and no year has. */
    private static void readNumbers(String line, SignSet signs) {
        int digits = 0;
        int dashes = 0;
        char before = ' ';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                signs.show(Sign.PRICE, CURRENCIES.indexOf(before) >= 0);
                digits++;
                signs.show(Sign.CONTACT, digits == DIGITS_TO_CALL);
            } else if (c != '-' || digits < 3 || ++dashes > 1) {
                digits = 0;
                dashes = 0;
            }
            before = c;
        }
    }

    /** 【女傭】近主人，煮飯洗衫: a few words in brackets before a text. */
    private static boolean opensInBracket(String line) {
        int close = "【[〔".indexOf(line.charAt(0)) >= 0 ? line.indexOf("】]〕".charAt("【[〔".indexOf(line.charAt(0)))) : -1;
        return close > 1 && close <= LONGEST_LABEL && close + 1 < line.length();
    }

    /** WANTED, a respectable girl: a word in capitals before others that are not. */
    private static boolean opensInCapitals(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) >= 'A' && line.charAt(end) <= 'Z') {
            end++;
        }
        boolean small = false;
        for (int i = end; i < Math.min(line.length(), OPENING); i++) {
            small |= Character.isLowerCase(line.charAt(i));
        }
        return end >= SHORTEST_CAPITALS && small;
    }
}
