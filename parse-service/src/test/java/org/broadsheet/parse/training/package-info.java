/** Learns the weights of the best path from issues whose truth is known; {@code deploy/train} runs it. */
@NullMarked
package org.broadsheet.parse.training;

import org.jspecify.annotations.NullMarked;
