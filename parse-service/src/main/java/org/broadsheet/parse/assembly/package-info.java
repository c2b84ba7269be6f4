/** From labelled blocks to the parsed issue: articles with their parts, findings and the ledger. */
@NullMarked
package org.broadsheet.parse.assembly;

import org.jspecify.annotations.NullMarked;
