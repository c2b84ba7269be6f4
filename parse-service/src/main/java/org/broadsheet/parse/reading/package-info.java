/** From bytes to blocks: decoding, lines, markup, page separators and hard-wrapped text. */
@NullMarked
package org.broadsheet.parse.reading;

import org.jspecify.annotations.NullMarked;
