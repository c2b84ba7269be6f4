/** Who pushed what, when, with which outcome. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.audit;
