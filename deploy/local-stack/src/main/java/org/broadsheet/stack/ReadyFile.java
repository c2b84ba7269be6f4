package org.broadsheet.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file in which a server writes its process id once it serves; an older process's file says nothing about a newer one. */
public final class ReadyFile {
    private ReadyFile() {}

    /** Says that this process serves. */
    public static void write(Path file) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(half, Long.toString(ProcessHandle.current().pid()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean names(Path file, long pid) {
        try {
            return Files.exists(file) && Files.readString(file).equals(Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
