/** What all endpoints share: problem documents, conditional answers, roles and cursors. */
@NullMarked
package org.broadsheet.archive.web;

import org.jspecify.annotations.NullMarked;
