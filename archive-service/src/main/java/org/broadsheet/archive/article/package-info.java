/** Articles as readers see them: the stored row, the served record and its text forms. */
@NullMarked
package org.broadsheet.archive.article;

import org.jspecify.annotations.NullMarked;
