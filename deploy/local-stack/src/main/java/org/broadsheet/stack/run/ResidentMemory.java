package org.broadsheet.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Memory that a process and its children hold, where the system tells (Linux). Shared pages count once. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** In MiB; 0 where the system does not tell. */
    static long mebibytes(long pid) {
        LongStream descendants = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        long kibibytes = LongStream.concat(LongStream.of(pid), descendants)
                .map(ResidentMemory::kibibytes)
                .sum();
        return kibibytes / 1024;
    }

    private static long kibibytes(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
