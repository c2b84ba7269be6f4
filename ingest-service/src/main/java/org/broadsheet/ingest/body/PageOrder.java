package org.broadsheet.ingest.body;

import java.math.BigInteger;
import java.util.Comparator;

/** The order that a person sees in page file names: {@code p2.md} before {@code p10.md}. */
final class PageOrder {

    static final Comparator<String> BY_NAME = PageOrder::compare;

    private PageOrder() {}

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int order;
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                int oneEnd = endOfDigits(one, i);
                int otherEnd = endOfDigits(other, j);
                order = new BigInteger(one.substring(i, oneEnd))
                        .compareTo(new BigInteger(other.substring(j, otherEnd)));
                i = oneEnd;
                j = otherEnd;
            } else {
                order = Character.compare(one.charAt(i++), other.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int endOfDigits(String name, int from) {
        int end = from;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
