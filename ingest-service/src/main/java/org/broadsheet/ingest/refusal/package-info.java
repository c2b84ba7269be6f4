/** Why a push was not taken, and how that is said as an RFC 9457 problem document. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.refusal;
