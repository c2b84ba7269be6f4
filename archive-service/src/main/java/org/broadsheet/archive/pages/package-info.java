/** Plain pages for people: the newspapers, an issue, an article, a search. The API has everything; these are a window on it. */
@NullMarked
package org.broadsheet.archive.pages;

import org.jspecify.annotations.NullMarked;
