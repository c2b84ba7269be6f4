/** Articles composed by a seeded generator, for tests that count by brute force and for the bench. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.archive.corpus;
