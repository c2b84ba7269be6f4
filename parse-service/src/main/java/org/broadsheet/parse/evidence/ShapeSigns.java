package org.broadsheet.parse.evidence;

import org.broadsheet.parse.reading.Block;

/** The signs of length, marks and punctuation. */
final class ShapeSigns {
    private static final int LONGEST_IN_CAPITALS = 90;

    /** One letter in so many may be small: engines misread them. */
    private static final int MOST_CAPITALS = 8;

    private static final String PHRASE_ENDS = " \u3000,，;；、";
    private static final int SHORTEST_PHRASE = 3;
    private static final int MOST_PHRASES = 4;

    private ShapeSigns() {}

    /** @param graded headings of the issue differ in level */
    static void read(String text, Block block, Shape shape, boolean graded, SignSet signs) {
        signs.show(block.level() > 0 && !graded ? Sign.HEADING_LIKE_ALL : mark(block));
        signs.show(length(shape.width()));
        boolean capitals = isInCapitals(text, block, shape);
        signs.show(Sign.CAPITALS, capitals);
        signs.show(capitals && shape.ending() == Shape.Ending.STOP ? Sign.ENDS_PLAIN : ending(shape));
        signs.show(Sign.ENDS_CLOSER, shape.ending() == Shape.Ending.CLOSER);
        signs.show(Sign.STRONG, block.strong());
        signs.show(Sign.TABLE, block.kind() == Block.Kind.TABLE);
        signs.show(Sign.HOLDS_STOP, shape.stops() > 0);
        signs.show(Sign.HOLDS_COMMA, shape.commas() > 0);
        signs.show(Sign.PARTS, shape.parts() > 1 && shape.han());
        char first = text.charAt(block.start());
        char last = text.charAt(block.end() - 1);
        signs.show(Sign.QUOTE_FIRST, first == '“' || first == '「' || first == '"');
        signs.show(Sign.ENDS_QUESTION, last == '?' || last == '？');
        if (block.length() <= 60) {
            String line = text.substring(block.start(), block.end());
            signs.show(Sign.BALANCED, isBalanced(line));
            signs.show(Sign.INTERPUNCT, line.indexOf('·') >= 0);
            signs.show(Sign.HOLDS_COLON, line.indexOf(':') >= 0 || line.indexOf('：') >= 0);
        }
    }

    /** Old newspapers set whole headlines in capitals, and put a stop behind them as behind a sentence. */
    private static boolean isInCapitals(String text, Block block, Shape shape) {
        if (shape.han() || block.length() > LONGEST_IN_CAPITALS) {
            return false;
        }
        int capitals = 0;
        int small = 0;
        for (int i = block.start(); i < block.end(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > 3 && small * MOST_CAPITALS <= capitals;
    }

    /** Two to four phrases of one length, as headlines are made: 下放权限 一岗多能. */
    private static boolean isBalanced(String line) {
        int length = 0;
        int phrases = 0;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || PHRASE_ENDS.indexOf(line.charAt(i)) >= 0) {
                boolean alike =
                        i - from >= SHORTEST_PHRASE && line.charAt(from) > 127 && (phrases == 0 || i - from == length);
                if (!alike) {
                    return false;
                }
                length = i - from;
                phrases++;
                from = i + 1;
            }
        }
        return phrases > 1 && phrases <= MOST_PHRASES;
    }

    private static Sign mark(Block block) {
        return switch (block.level()) {
            case 0 -> Sign.UNMARKED;
            case 1 -> Sign.HEADING_1;
            case 2 -> Sign.HEADING_2;
            default -> Sign.HEADING_3;
        };
    }

    private static Sign length(int width) {
        if (width <= 4) {
            return Sign.TINY;
        }
        if (width <= 12) {
            return Sign.SHORT;
        }
        if (width <= 25) {
            return Sign.MEDIUM;
        }
        if (width <= 45) {
            return Sign.LONGISH;
        }
        return width <= 90 ? Sign.LONG : Sign.VERY_LONG;
    }

    private static Sign ending(Shape shape) {
        return switch (shape.ending()) {
            case STOP -> Sign.ENDS_STOP;
            case COMMA -> Sign.ENDS_COMMA;
            case COLON -> Sign.ENDS_COLON;
            case DASH -> Sign.ENDS_DASH;
            case CLOSER, PLAIN -> Sign.ENDS_PLAIN;
        };
    }
}
