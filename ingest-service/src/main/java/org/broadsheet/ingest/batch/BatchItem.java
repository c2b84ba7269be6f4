package org.broadsheet.ingest.batch;

import org.broadsheet.ingest.admission.Grant;
import org.broadsheet.ingest.issue.RawIssue;
import org.broadsheet.ingest.refusal.Refusal;

/** One item of a batch, as it was read. */
sealed interface BatchItem {

    /** The item's name in its batch, empty if it has none. */
    String name();

    /**
     * An issue that may be published.
     *
     * @param account of its bytes, to be closed when they are let go
     */
    record Readable(String name, RawIssue issue, Grant.Account account) implements BatchItem {}

    /** An item that is refused, while the batch goes on. */
    record Unreadable(String name, Refusal refusal) implements BatchItem {}
}
