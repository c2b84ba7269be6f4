package org.broadsheet.parse.evidence;

/**
 * Tells whether a text goes on from one block to the next: column breaks cut through words, numbers, quotations and
 * sentences. Words are known from the issue itself: a pair of characters over the seam that stands elsewhere in it speaks
 * for a cut word.
 */
final class Seams {
    private static final int BITS = 20;
    private static final String NEVER_FIRST = "，。、；：？！,;:?!”’）》】」』)]…";
    private static final String RARELY_FIRST =
            "了的们员机度者里情题间济次量界品性导程组术际增感义式及线局步省达续并取断标化业些域族样级确升态层责监引权势融边策识府铁备等验尔益息望控价播障究争务检获始挥念负险况响划号系设师基础容么超聚将训则刻届士略律措运限存络成份抓心染密督击众市港贯物急盟践和贡护失素均典移流介算找称着停器够购序治平压扩理办劳牢干却求结轻网括其予处坛适税角它质店计章部协块使效判丹强励司拓型地论果身才勇额极幅布思逐且共链路";
    private static final String RARELY_LAST = "在和是不有要我的对主们以经将及与或并为由从向把被让使于至就都也还又但而所各每该其此、";
    private static final String OFTEN_FIRST = "没首眼五该早广走去因你如当本第今此据除春截近另随每虽谈“";

    private final long[] pairs = new long[1 << BITS - 6];
    private final long[] triples = new long[1 << BITS - 6];
    private final String text;

    Seams(String text) {
        this.text = text;
        for (int i = 1; i < text.length(); i++) {
            char b = text.charAt(i);
            char a = text.charAt(i - 1);
            if (a > 127 && b > 127) {
                set(pairs, hash(a, b, 0));
                if (i > 1 && text.charAt(i - 2) > 127) {
                    set(triples, hash(text.charAt(i - 2), a, b));
                }
            }
        }
    }

    /**
     * How strongly the text before {@code end} goes on at {@code start}, in tenths of the strongest sign; below zero it
     * speaks for a new beginning.
     */
    int strength(int begin, int end, int start, int limit, Shape before) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (NEVER_FIRST.indexOf(first) >= 0) {
            return 12;
        }
        if (before.ending() == Shape.Ending.STOP) {
            return before.openQuotes() > 0 && first != '“' ? -2 : -10;
        }
        int strength = switch (before.ending()) {
            case COMMA -> 8;
            case COLON -> -3;
            case DASH -> -1;
            case CLOSER -> -2;
            case PLAIN -> before.width() > 45 ? 7 : before.stops() + before.commas() > 0 ? 4 : -1;
            case STOP -> 0;
        };
        strength += Character.isDigit(first) && Character.isDigit(last) ? 6 : 0;
        strength += isLower(first) ? 5 : 0;
        strength += before.openQuotes() > 0 || before.openBrackets() > 0 ? 3 : 0;
        strength += RARELY_FIRST.indexOf(first) >= 0 ? 3 : 0;
        strength += RARELY_LAST.indexOf(last) >= 0 ? 4 : 0;
        strength -= OFTEN_FIRST.indexOf(first) >= 0 ? 2 : 0;
        return Math.max(-9, Math.min(12, strength + word(begin, end, start, limit)));
    }

    /** The first sentence of a continued text is often a stub: 期。人人都是消费者. */
    private int word(int begin, int end, int start, int limit) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (first < 128 || last < 128) {
            return 0;
        }
        boolean triple = end - begin > 1 && has(triples, hash(text.charAt(end - 2), last, first))
                || start + 1 < limit && has(triples, hash(last, first, text.charAt(start + 1)));
        int word = triple ? 5 : has(pairs, hash(last, first, 0)) ? 2 : -1;
        boolean stub = start + 2 < limit && NEVER_FIRST.indexOf(text.charAt(start + 1)) >= 0;
        return stub ? word + 5 : word;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int hash(int a, int b, int c) {
        int h = (a * 31 + b) * 0x9E3779B1 + c * 0x85EBCA6B;
        return (h ^ h >>> 15) & (1 << BITS) - 1;
    }

    private static void set(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    private static boolean has(long[] bits, int at) {
        return (bits[at >> 6] >> at & 1) != 0;
    }
}
