/** The best path over the grammar of an article: which block plays which part, where articles begin, and how sure that is. */
@NullMarked
package org.broadsheet.parse.segmentation;

import org.jspecify.annotations.NullMarked;
