/** Which newspaper a title names: the slug under which an archive keeps it. */
@NullMarked
package org.broadsheet.parse.newspaper;

import org.jspecify.annotations.NullMarked;
