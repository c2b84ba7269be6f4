/** What goes in from the topics and out to them: consumers, publishers and the wire records that they read and write. */
@NullMarked
package org.broadsheet.archive.messaging;

import org.jspecify.annotations.NullMarked;
