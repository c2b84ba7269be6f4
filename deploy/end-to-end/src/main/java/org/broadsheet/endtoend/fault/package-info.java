/** Faults under load, and the table of what was lost, doubled and how long recovery took. */
@NullMarked
package org.broadsheet.endtoend.fault;

import org.jspecify.annotations.NullMarked;
