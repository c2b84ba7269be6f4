/** A key pair of the local stack's own, and the bearer tokens that it signs. */
@NullMarked
package org.broadsheet.stack.token;

import org.jspecify.annotations.NullMarked;
