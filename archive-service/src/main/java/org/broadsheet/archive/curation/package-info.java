/** The work of curators: corrections, further readings, the register, dead letters; each act leaves an audit record. */
@NullMarked
package org.broadsheet.archive.curation;

import org.jspecify.annotations.NullMarked;
