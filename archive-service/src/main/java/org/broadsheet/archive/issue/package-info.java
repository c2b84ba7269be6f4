/** Issues (newspaper, date, edition) and the raw issues that they were made from. */
@NullMarked
package org.broadsheet.archive.issue;

import org.jspecify.annotations.NullMarked;
