/** The promise that every character of the source stands in exactly one entry. */
@NullMarked
package org.broadsheet.parse.ledger;

import org.jspecify.annotations.NullMarked;
