package org.broadsheet.endtoend.fault;

import org.broadsheet.endtoend.House;

/**
 * Something that goes wrong while issues are pushed.
 *
 * @param name as the table shows it
 * @param harm does it, and lasts as long as it is to last
 * @param mend what a supervisor does about it, or the end of what ailed; recovery is counted from its beginning
 */
public record Fault(String name, Step harm, Step mend) {
    /** Half of a fault. */
    public interface Step {
        void on(House house) throws InterruptedException;
    }

    /** A fault that ends by itself. */
    Fault(String name, Step harm) {
        this(name, harm, house -> {});
    }
}
