/** What is new: a live stream of changes, and Atom and JSON feeds. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.feed;
