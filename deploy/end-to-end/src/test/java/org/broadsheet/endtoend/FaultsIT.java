package org.broadsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.endtoend.fault.FaultRow;
import org.broadsheet.endtoend.fault.FaultRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code deploy/bench faults}. */
class FaultsIT {
    @TempDir
    Path dir;

    @Test
    void everyReceiptIsInTheArchiveOnceAfterEachFault() throws InterruptedException {
        String only = System.getProperty("faults.only", "");
        List<FaultRow> rows = new FaultRun(60, Duration.ofSeconds(8), Duration.ofSeconds(90), only, System.out).in(dir);
        assertThat(rows).as(FaultRow.table(rows)).allMatch(FaultRow::isClean);
    }
}
