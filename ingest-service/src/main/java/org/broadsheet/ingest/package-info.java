/** The root of the ingest service's packages; code lives in the feature packages below. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest;
