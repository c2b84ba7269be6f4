/** Reads every manifest, alert and dashboard of the deployment as strictly as a cluster would, and says what is wrong. */
@NullMarked
package org.broadsheet.checks;

import org.jspecify.annotations.NullMarked;
