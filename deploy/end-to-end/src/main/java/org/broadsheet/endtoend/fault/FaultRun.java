package org.broadsheet.endtoend.fault;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.endtoend.Audit;
import org.broadsheet.endtoend.House;
import org.broadsheet.endtoend.Load;

/**
 * Pushes issues, lets one fault after another happen a third into its share of them, and audits each receipt.
 *
 * @param issuesPerFault how many issues are pushed around each fault
 * @param stall how long a stalled or slow part stays so
 * @param recovery how long the archive may take to serve everything after a fault
 */
public record FaultRun(int issuesPerFault, Duration stall, Duration recovery, PrintStream out) {
    private static final int SCANNERS = 8;
    private static final int DISK_MEBIBYTES = 1024;

    /** The program behind {@code deploy/bench faults}: the argument is how many issues to push in all. */
    public static void main(String[] arguments) throws InterruptedException {
        int issues = Integer.parseInt(arguments[0]);
        Path dir = Path.of(arguments[1]);
        Duration stall = Duration.ofSeconds(20);
        int each = Math.ceilDiv(issues, Faults.all(stall).size());
        List<FaultRow> rows = new FaultRun(each, stall, Duration.ofMinutes(5), System.out).in(dir);
        System.out.println();
        System.out.print(FaultRow.table(rows));
        if (!rows.stream().allMatch(FaultRow::isClean)) {
            System.exit(1);
        }
    }

    /** Runs every fault in a house of its own, with its data in this folder. */
    public List<FaultRow> in(Path dir) throws InterruptedException {
        Optional<FullDisk> disk = FullDisk.mount(dir.resolve("disk"), DISK_MEBIBYTES);
        Path postgresDir = disk.map(FullDisk::folder).orElse(dir).resolve("postgres");
        try (House house = House.start(dir, postgresDir)) {
            List<FaultRow> rows = new ArrayList<>();
            for (Fault fault : Faults.all(stall)) {
                FaultRow row = row(fault, house, rows.size() * issuesPerFault);
                out.println("@ " + row.line());
                rows.add(row);
            }
            return List.copyOf(rows);
        } finally {
            disk.ifPresent(FullDisk::close);
        }
    }

    private FaultRow row(Fault fault, House house, int firstPage) throws InterruptedException {
        Load load = Load.begin(house.scanner(), firstPage, firstPage + issuesPerFault, SCANNERS);
        load.awaitReceipts(issuesPerFault / 3);
        Optional<String> skipped = inject(fault, house);
        long ended = System.nanoTime();
        Audit.of(load.receipts(), house.reader(), recovery);
        double seconds = (System.nanoTime() - ended) / 1e9;
        load.awaitEnd();
        Audit audit = Audit.of(load.receipts(), house.reader(), recovery);
        return skipped.<FaultRow>map(reason -> new FaultRow.Skipped(fault.name(), reason))
                .orElseGet(() -> new FaultRow.Happened(fault.name(), audit, seconds));
    }

    private static Optional<String> inject(Fault fault, House house) throws InterruptedException {
        try {
            fault.injection().into(house);
            return Optional.empty();
        } catch (SkippedFault skipped) {
            return Optional.of(String.valueOf(skipped.getMessage()));
        }
    }
}
