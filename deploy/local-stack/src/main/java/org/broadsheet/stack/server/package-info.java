/** The main classes that run in the stack's own JVMs, on the jars of {@code broadsheet.stack.lib}. */
@NullMarked
package org.broadsheet.stack.server;

import org.jspecify.annotations.NullMarked;
