/** JSON as others see it: the printed issue and the values of the events, each made from the parser's records by one {@code from}. */
@NullMarked
package org.broadsheet.parse.wire;

import org.jspecify.annotations.NullMarked;
