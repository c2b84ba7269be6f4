/** Loops: text that a recognition model printed again and again, told apart from what a writer repeated on purpose. */
@NullMarked
package org.broadsheet.parse.loops;

import org.jspecify.annotations.NullMarked;
