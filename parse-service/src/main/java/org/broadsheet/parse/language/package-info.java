/** What differs from language to language, as data: scripts, forms of bylines and datelines, jump lines, rubrics, credits. */
@NullMarked
package org.broadsheet.parse.language;

import org.jspecify.annotations.NullMarked;
