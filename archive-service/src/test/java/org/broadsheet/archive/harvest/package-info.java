/** OAI-PMH by the rules of its specification. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.harvest;
