package org.broadsheet.ingest.batch;

import java.io.IOException;
import java.util.Optional;

/** The items of a batch, one after the other while it arrives. */
sealed interface BatchItems permits NdjsonItems, ZipItems {

    /**
     * The next item; empty after the last.
     *
     * @throws org.broadsheet.ingest.refusal.RefusedException if the batch itself cannot be read on
     */
    Optional<BatchItem> next() throws IOException;
}
