package org.broadsheet.endtoend.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.endtoend.House;

/** A small file system for PostgreSQL, which a fault fills to the last byte. */
public final class FullDisk implements AutoCloseable {
    private static Optional<FullDisk> mounted = Optional.empty();

    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a file system in memory; empty where that is not allowed, as for anybody but root. */
    public static synchronized Optional<FullDisk> mount(Path folder, int mebibytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0755", "tmpfs", folder.toString());
        mounted = run(mount) ? Optional.of(new FullDisk(folder)) : Optional.empty();
        return mounted;
    }

    /** Where the file system is. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        run(List.of("umount", folder.toString()));
    }

    static void fill(Duration howLong) throws InterruptedException {
        fill(filler());
        Thread.sleep(howLong);
    }

    static void empty(House house) {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        house.revive();
    }

    private static Path filler() {
        return mounted.orElseThrow(() -> new SkippedFault("no file system could be mounted (root only)"))
                .folder
                .resolve("filler");
    }

    private static void fill(Path filler) {
        byte[] chunk = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int length = chunk.length; length > 0; ) {
                length = write(out, chunk, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next length to try: smaller ones once the disk is nearly full, 0 when nothing fits any more. */
    private static int write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
            return length;
        } catch (IOException full) {
            return length / 2;
        }
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
