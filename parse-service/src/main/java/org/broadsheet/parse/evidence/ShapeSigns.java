package org.broadsheet.parse.evidence;

import org.broadsheet.parse.reading.Block;

/** The signs of length, marks and punctuation. */
final class ShapeSigns {
    private ShapeSigns() {}

    static long of(String text, Block block, Shape shape) {
        long signs =
                mark(block).bit() | length(shape.width()).bit() | ending(shape).bit();
        signs |= block.strong() ? Sign.STRONG.bit() : 0;
        signs |= block.kind() == Block.Kind.TABLE ? Sign.TABLE.bit() : 0;
        signs |= shape.stops() > 0 ? Sign.HOLDS_STOP.bit() : 0;
        signs |= shape.commas() > 0 ? Sign.HOLDS_COMMA.bit() : 0;
        signs |= shape.parts() > 1 ? Sign.PARTS.bit() : 0;
        char first = text.charAt(block.start());
        return signs | (first == '“' || first == '「' || first == '"' ? Sign.QUOTE_FIRST.bit() : 0);
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
