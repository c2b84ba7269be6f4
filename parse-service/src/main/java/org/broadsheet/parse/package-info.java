/** The root of the parse service's packages; code lives in the feature packages below. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.parse;
