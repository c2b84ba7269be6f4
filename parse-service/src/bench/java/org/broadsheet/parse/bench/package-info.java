/** How fast bytes become a parsed issue; run by {@code deploy/bench parser}, compiled by nothing else. */
@NullMarked
package org.broadsheet.parse.bench;

import org.jspecify.annotations.NullMarked;
