/** The nameplate, its imprint and the headers of later pages: read in any order and place, and checked part against part. */
@NullMarked
package org.broadsheet.parse.masthead;

import org.jspecify.annotations.NullMarked;
