/** What {@code deploy/run} does once everything is built: start the stack, watch it, and stop it in order. */
@NullMarked
package org.broadsheet.stack.run;

import org.jspecify.annotations.NullMarked;
