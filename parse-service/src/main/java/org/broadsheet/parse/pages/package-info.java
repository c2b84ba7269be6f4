/** Where the printed pages of a raw issue begin, and their running heads. */
@NullMarked
package org.broadsheet.parse.pages;

import org.jspecify.annotations.NullMarked;
