/** One push of one raw issue: check, publish, answer with a receipt. */
@org.jspecify.annotations.NullMarked
package org.broadsheet.ingest.submission;
