package org.broadsheet.parse.evidence;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.reading.Block;

/**
 * What speaks for a text going on from one block to the next: column breaks cut through words, numbers, quotations and sentences.
 * Words are known from the issue itself: characters that stand together over the seam and elsewhere in it speak for a cut word.
 */
final class Seams {
    /** Of the number that stands for a pair or a triple; rarely, two have the same. */
    private static final int BITS = 20;

    /** No place has this number. */
    private static final int NONE = -1;

    private static final String NEVER_FIRST = "，。、；：？！,;:?!”’）》】」』)]…";
    private static final String RARELY_FIRST =
            "了的们员机度者里情题间济次量界品性导程组术际增感义式及线局步省达续并取断标化业些域族样级确升态层责监引权势融边策识府铁备等验尔益息望控价播障究争务检获始挥念负险况响划号系设师基础容么超聚将训则刻届士略律措运限存络成份抓心染密督击众市港贯物急盟践和贡护失素均典移流介算找称着停器够购序治平压扩理办劳牢干却求结轻网括其予处坛适税角它质店计章部协块使效判丹强励司拓型地论果身才勇额极幅布思逐且共链路";
    private static final String RARELY_LAST = "在和是不有要我的对主们以经将及与或并为由从向把被让使于至就都也还又但而所各每该其此、";
    private static final String OFTEN_FIRST = "没首眼五该早广走去因你如当本第今此据除春截近另随每虽谈“我他她这在从为目";

    private final String text;
    private final List<CutWord> words = new ArrayList<>();
    private final List<Edges> edges = new ArrayList<>();

    Seams(String text) {
        this.text = text;
    }

    /** The characters beside a seam that may cut a sentence. */
    private record Edges(char last, char first, SignSet signs) {}

    /**
     * A word that a seam may cut, as numbers of the characters that stand together at the seam: the two beside it, and these with the
     * one before or the one after them.
     */
    private record CutWord(int pair, int before, int after, SignSet signs) {
        void show(SoughtNumbers numbers) {
            boolean triple = numbers.isMet(before) || numbers.isMet(after);
            signs.show(triple ? Sign.SEAM_TRIPLE : numbers.isMet(pair) ? Sign.SEAM_PAIR : Sign.SEAM_NO_PAIR);
        }
    }

    /** Shows how the characters beside the seams stand elsewhere, and whether the seams cut words, for all of them in two scans. */
    void readAll() {
        StringBuilder beside = new StringBuilder(2 * edges.size());
        edges.forEach(each -> beside.append(each.last()).append(each.first()));
        char[] characters = text.toCharArray();
        Places places = new Places(characters, beside);
        readWords(characters);
        for (Edges each : edges) {
            if (places.read(each.last(), each.first(), each.signs())) {
                showUntied(each.signs());
            }
        }
    }

    private void readWords(char[] characters) {
        int[] sought = new int[3 * words.size()];
        int n = 0;
        for (CutWord word : words) {
            sought[n++] = word.pair();
            sought[n++] = word.before();
            sought[n++] = word.after();
        }
        SoughtNumbers numbers = new SoughtNumbers(sought);
        if (!words.isEmpty()) {
            meetAll(characters, numbers);
        }
        words.forEach(word -> word.show(numbers));
    }

    private static void meetAll(char[] characters, SoughtNumbers numbers) {
        char a = 0;
        char b = 0;
        for (char c : characters) {
            if (b > 127 && c > 127) {
                numbers.meet(number(b, c));
                if (a > 127) {
                    numbers.meet(number(a, b, c));
                }
            }
            a = b;
            b = c;
        }
    }

    private static void showUntied(SignSet signs) {
        boolean untied = !signs.has(Sign.SEAM_PAIR) && !signs.has(Sign.SEAM_TRIPLE);
        signs.show(Sign.SEAM_UNTIED, untied);
        signs.show(Sign.SEAM_LEAD_UNTIED, untied && signs.has(Sign.SEAM_AFTER_LEAD));
    }

    /** Shows the signs of the seam between two blocks on the second, but for those that the whole issue tells. */
    void read(Block before, Shape shape, Block after, SignSet signs) {
        signs.show(ending(shape));
        char first = text.charAt(after.start());
        char last = text.charAt(before.end() - 1);
        signs.show(Sign.SEAM_NEVER_FIRST, NEVER_FIRST.indexOf(first) >= 0);
        signs.show(Sign.SEAM_DATE, isCutNumber(before, first, last));
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
            words.add(word(before, after, signs));
            signs.show(Sign.SEAM_COMMON_PAIR, CommonPairs.holds(last, first));
            boolean stub = after.length() > 2 && NEVER_FIRST.indexOf(text.charAt(after.start() + 1)) >= 0;
            signs.show(Sign.SEAM_STUB, stub);
        }
        edges.add(new Edges(last, first, signs));
    }

    /** A date cut behind its year or month, or a number at its decimal point. */
    private boolean isCutNumber(Block before, char first, char last) {
        if (!Character.isDigit(first)) {
            return false;
        }
        boolean point = last == '.' && before.length() > 8 && Character.isDigit(text.charAt(before.end() - 2));
        return point || last == '年' || last == '月';
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

    private CutWord word(Block before, Block after, SignSet signs) {
        char last = text.charAt(before.end() - 1);
        char first = text.charAt(after.start());
        return new CutWord(
                number(last, first),
                before.length() > 1 ? number(text.charAt(before.end() - 2), last, first) : NONE,
                after.length() > 1 ? number(last, first, text.charAt(after.start() + 1)) : NONE,
                signs);
    }

    private static int number(int a, int b) {
        return hash(a, b, 0);
    }

    private static int number(int a, int b, int c) {
        return hash(a, b, c) | 1 << BITS;
    }

    private static int hash(int a, int b, int c) {
        int h = (a * 31 + b) * 0x9E3779B1 + c * 0x85EBCA6B;
        return (h ^ h >>> 15) & (1 << BITS) - 1;
    }
}
