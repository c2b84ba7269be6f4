/** Who reports, from where and when: datelines, author lines, names in brackets. */
@NullMarked
package org.broadsheet.parse.byline;

import org.jspecify.annotations.NullMarked;
