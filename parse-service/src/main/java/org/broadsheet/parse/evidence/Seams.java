package org.broadsheet.parse.evidence;

import org.broadsheet.parse.reading.Block;

/**
 * What speaks for a text going on from one block to the next: column breaks cut through words, numbers, quotations and sentences.
 * Words are known from the issue itself: characters that stand together over the seam and elsewhere in it speak for a cut word.
 */
final class Seams {
    private static final int BITS = 20;
    private static final String NEVER_FIRST = "，。、；：？！,;:?!”’）》】」』)]…";
    private static final String RARELY_FIRST =
            "了的们员机度者里情题间济次量界品性导程组术际增感义式及线局步省达续并取断标化业些域族样级确升态层责监引权势融边策识府铁备等验尔益息望控价播障究争务检获始挥念负险况响划号系设师基础容么超聚将训则刻届士略律措运限存络成份抓心染密督击众市港贯物急盟践和贡护失素均典移流介算找称着停器够购序治平压扩理办劳牢干却求结轻网括其予处坛适税角它质店计章部协块使效判丹强励司拓型地论果身才勇额极幅布思逐且共链路";
    private static final String RARELY_LAST = "在和是不有要我的对主们以经将及与或并为由从向把被让使于至就都也还又但而所各每该其此、";
    private static final String OFTEN_FIRST = "没首眼五该早广走去因你如当本第今此据除春截近另随每虽谈“我他她这在从为目";

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

    /** Shows the signs of the seam between two blocks on the second. */
    void read(Block before, Shape shape, Block after, SignSet signs) {
        signs.show(ending(shape));
        char first = text.charAt(after.start());
        char last = text.charAt(before.end() - 1);
        signs.show(Sign.SEAM_NEVER_FIRST, NEVER_FIRST.indexOf(first) >= 0);
        if (shape.ending() == Shape.Ending.STOP) {
            return;
        }
        signs.show(Sign.SEAM_QUOTE_OPEN, shape.openQuotes() > 0 || shape.openBrackets() > 0);
        signs.show(Sign.SEAM_DIGITS, Character.isDigit(first) && Character.isDigit(last));
        signs.show(Sign.SEAM_LOWER, first >= 'a' && first <= 'z');
        signs.show(Sign.SEAM_RARE_FIRST, RARELY_FIRST.indexOf(first) >= 0);
        signs.show(Sign.SEAM_COMMON_FIRST, OFTEN_FIRST.indexOf(first) >= 0);
        signs.show(Sign.SEAM_RARE_LAST, RARELY_LAST.indexOf(last) >= 0);
        if (first > 127 && last > 127) {
            signs.show(word(before, after, first, last));
            boolean stub = after.length() > 2 && NEVER_FIRST.indexOf(text.charAt(after.start() + 1)) >= 0;
            signs.show(Sign.SEAM_STUB, stub);
        }
    }

    private static Sign ending(Shape shape) {
        return switch (shape.ending()) {
            case STOP -> Sign.SEAM_STOPPED;
            case COMMA -> Sign.SEAM_COMMA;
            case COLON -> Sign.SEAM_COLON;
            case DASH -> Sign.SEAM_DASH;
            case CLOSER -> Sign.SEAM_CLOSER;
            case PLAIN -> open(shape);
        };
    }

    private static Sign open(Shape shape) {
        if (shape.stops() > 0) {
            return Sign.SEAM_OPEN_PROSE;
        }
        if (shape.width() > 60) {
            return Sign.SEAM_OPEN_LONG;
        }
        return shape.commas() > 0 ? Sign.SEAM_OPEN_CLAUSE : Sign.SEAM_OPEN_LINE;
    }

    private Sign word(Block before, Block after, char first, char last) {
        boolean triple = before.length() > 1 && has(triples, hash(text.charAt(before.end() - 2), last, first))
                || after.length() > 1 && has(triples, hash(last, first, text.charAt(after.start() + 1)));
        if (triple) {
            return Sign.SEAM_TRIPLE;
        }
        return has(pairs, hash(last, first, 0)) ? Sign.SEAM_PAIR : Sign.SEAM_NO_PAIR;
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
