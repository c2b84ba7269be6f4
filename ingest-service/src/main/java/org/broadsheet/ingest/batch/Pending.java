package org.broadsheet.ingest.batch;

import java.util.concurrent.CompletableFuture;
import org.broadsheet.ingest.refusal.Refusal;
import org.broadsheet.ingest.submission.Receipt;

/** An item that was read and has no line yet. */
sealed interface Pending {

    /** Published, and not yet known to be acknowledged. */
    record Submitted(BatchItem.Readable item, CompletableFuture<Receipt> submission) implements Pending {}

    /** Refused before it was published. */
    record Refused(String name, Refusal refusal) implements Pending {}

    /** Nothing comes after this. */
    record End() implements Pending {}
}
