package org.broadsheet.endtoend.fault;

import java.util.List;
import java.util.Locale;
import org.broadsheet.endtoend.Audit;

/** What one fault did: a line of the table. */
public sealed interface FaultRow {
    /** A fault that happened; recovery is counted from its end until every receipt given by then was served. */
    record Happened(String fault, Audit audit, double secondsToRecover) implements FaultRow {}

    /** A fault that could not be made to happen here. */
    record Skipped(String fault, String reason) implements FaultRow {}

    /** Whether nothing was lost or doubled. */
    default boolean isClean() {
        return switch (this) {
            case Happened happened -> happened.audit().isClean();
            case Skipped skipped -> true;
        };
    }

    /** A row as text. */
    default String line() {
        return switch (this) {
            case Happened(String fault, Audit audit, double seconds) ->
                String.format(
                        Locale.ROOT,
                        "%-48s %9d %6d %8d %10.1f",
                        fault,
                        audit.receipts(),
                        audit.lost().size(),
                        audit.doubled().size(),
                        seconds);
            case Skipped(String fault, String reason) -> String.format(Locale.ROOT, "%-48s skipped: %s", fault, reason);
        };
    }

    /** The whole table. */
    static String table(List<FaultRow> rows) {
        StringBuilder table = new StringBuilder(
                String.format("%-48s %9s %6s %8s %10s%n", "fault", "receipts", "lost", "doubled", "recovery s"));
        rows.forEach(row -> table.append(row.line()).append('\n'));
        return table.toString();
    }
}
