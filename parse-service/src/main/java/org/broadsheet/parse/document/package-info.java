/** The parsed issue: what the parser returns, as records and closed sets of kinds. Offsets are UTF-16 units of the reading text. */
@NullMarked
package org.broadsheet.parse.document;

import org.jspecify.annotations.NullMarked;
