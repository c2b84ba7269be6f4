/** The Chinese calendar of a day: lunar date, year name and solar terms, the proof behind a masthead's cross-checks. */
@NullMarked
package org.broadsheet.parse.calendar;

import org.jspecify.annotations.NullMarked;
