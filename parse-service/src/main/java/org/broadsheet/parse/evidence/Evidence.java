package org.broadsheet.parse.evidence;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.parse.reading.Block;

/**
 * A block of text and what it shows.
 *
 * @param signs what it shows
 */
public record Evidence(Block block, Shape shape, SignSet signs) {
    public boolean shows(Sign sign) {
        return signs.has(sign);
    }

    /** Running text: too long and too much a sentence to be a line of its own. */
    public boolean isProse() {
        return isProse(block, shape);
    }

    static boolean isProse(Block block, Shape shape) {
        return shape.width() > 45
                || shape.width() > 25 && shape.ending() == Shape.Ending.STOP && shape.stops() + shape.commas() > 0;
    }

    public List<Sign> signList() {
        List<Sign> list = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            if (signs.has(sign)) {
                list.add(sign);
            }
        }
        return list;
    }
}
