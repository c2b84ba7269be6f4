/** What each block shows of itself and of its neighbours: signs, without a verdict yet. */
@NullMarked
package org.broadsheet.parse.evidence;

import org.jspecify.annotations.NullMarked;
