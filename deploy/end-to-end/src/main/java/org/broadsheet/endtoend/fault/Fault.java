package org.broadsheet.endtoend.fault;

import org.broadsheet.endtoend.House;

/**
 * Something that goes wrong while issues are pushed.
 *
 * @param name as the table shows it
 * @param injection does it and undoes it
 */
public record Fault(String name, Injection injection) {
    /** Does the harm, waits as long as it is to last, and undoes it as far as operators or a supervisor would. */
    public interface Injection {
        void into(House house) throws InterruptedException;
    }
}
