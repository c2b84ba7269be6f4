/** Harvesting by libraries: OAI-PMH 2.0 with Dublin Core. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.harvest;
