/** {@code deploy/parse}: reads files and prints one parsed issue per line, without starting any server. */
@NullMarked
package org.broadsheet.parse.commandline;

import org.jspecify.annotations.NullMarked;
