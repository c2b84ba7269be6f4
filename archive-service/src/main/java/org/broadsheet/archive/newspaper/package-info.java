/** The register of newspapers: slug, titles and their dates, aliases, CN number; and their issues by day and year. */
@NullMarked
package org.broadsheet.archive.newspaper;

import org.jspecify.annotations.NullMarked;
