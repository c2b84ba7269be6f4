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
 * @param only a regular expression that finds the names of the faults to run; empty for all
 * @param recovery how long the archive may take to serve everything after a fault
 */
public record FaultRun(int issuesPerFault, Duration stall, Duration recovery, String only, PrintStream out) {
    private static final int SCANNERS = 8;
    private static final int DISK_MEBIBYTES = 1024;
    private static final int ISSUES_PER_MEBIBYTE = 8;

    /** The program behind {@code deploy/bench faults}: how many issues to push in all, a folder, and which faults. */
    public static void main(String[] arguments) throws InterruptedException {
        Duration stall = Duration.ofSeconds(20);
        String only = arguments.length > 2 ? arguments[2] : "";
        int faults = Faults.named(only, stall).size();
        int each = Math.ceilDiv(Integer.parseInt(arguments[0]), Math.max(1, faults));
        List<FaultRow> rows =
                new FaultRun(each, stall, Duration.ofMinutes(5), only, System.out).in(Path.of(arguments[1]));
        System.out.println();
        System.out.print(FaultRow.table(rows));
        if (!rows.stream().allMatch(FaultRow::isClean)) {
            System.exit(1);
        }
    }

    /** Runs every fault in a house of its own, with its data in this folder. */
    public List<FaultRow> in(Path dir) throws InterruptedException {
        int issues = issuesPerFault * Faults.named(only, stall).size();
        Optional<FullDisk> disk = FullDisk.mount(dir.resolve("disk"), DISK_MEBIBYTES + issues / ISSUES_PER_MEBIBYTE);
        Path postgresDir = disk.map(FullDisk::folder).orElse(dir).resolve("postgres");
        try (House house = House.start(dir, postgresDir)) {
            List<FaultRow> rows = new ArrayList<>();
            for (Fault fault : Faults.named(only, stall)) {
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
        Optional<String> skipped = harm(fault, house);
        long ended = System.nanoTime();
        if (skipped.isEmpty()) {
            fault.mend().on(house);
        }
        Audit.of(load.receipts(), house.reader(), recovery);
        double seconds = (System.nanoTime() - ended) / 1e9;
        load.awaitEnd();
        Audit audit = Audit.of(load.receipts(), house.reader(), recovery);
        return skipped.<FaultRow>map(reason -> new FaultRow.Skipped(fault.name(), reason))
                .orElseGet(() -> new FaultRow.Happened(fault.name(), audit, seconds));
    }

    private static Optional<String> harm(Fault fault, House house) throws InterruptedException {
        try {
            fault.harm().on(house);
            return Optional.empty();
        } catch (SkippedFault skipped) {
            return Optional.of(String.valueOf(skipped.getMessage()));
        }
    }
}
