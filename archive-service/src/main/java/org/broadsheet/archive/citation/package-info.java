/** Articles as others refer to them: permalinks, citations, JSON-LD and Dublin Core. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.citation;
