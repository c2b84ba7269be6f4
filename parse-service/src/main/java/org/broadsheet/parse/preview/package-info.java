/** The parsed issue of a page over HTTP, without publishing anything: what a scanner or a curator wants to see beforehand. */
@NullMarked
package org.broadsheet.parse.preview;

import org.jspecify.annotations.NullMarked;
