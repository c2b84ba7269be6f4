package org.broadsheet.stack.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.stack.StackException;
import org.jspecify.annotations.Nullable;

/** The folder of everything that is kept between runs. One stack at a time holds it. */
record DataFolder(Path dir, FileLock lock) {
    private static final String LOCK = "broadsheet.lock";

    /**
     * Takes the folder, which is made if it is missing.
     *
     * @throws StackException when another stack holds it, when it is not a data folder, or when it can't be written
     */
    static DataFolder take(Path dir, boolean fresh) {
        try {
            Files.createDirectories(dir.getParent());
            create(dir);
            refuseOthersFolder(dir);
            FileLock lock = lock(dir.resolve(LOCK));
            if (lock == null) {
                throw new StackException("another deploy/run works with " + dir + ": stop it, or choose another folder"
                        + " with --data and other ports with --port-offset");
            }
            if (fresh) {
                empty(dir);
            }
            return new DataFolder(dir, lock);
        } catch (IOException e) {
            throw new StackException("the data folder " + dir + " can't be used: " + e, e);
        }
    }

    Path resolve(String name) {
        return dir.resolve(name);
    }

    private static void create(Path dir) throws IOException {
        try {
            Files.createDirectory(
                    dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(dir)) {
                throw new StackException(dir + " is a file; --data takes a folder", e);
            }
        }
    }

    /** `--fresh` deletes: never in a folder that holds something else. */
    private static void refuseOthersFolder(Path dir) throws IOException {
        if (Files.exists(dir.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> content = Files.list(dir)) {
            if (content.findAny().isPresent()) {
                throw new StackException(
                        dir + " holds files that are not Broadsheet's: --data takes an empty or a new folder");
            }
        }
    }

    private static @Nullable FileLock lock(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void empty(Path dir) throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(dir) && !path.equals(dir.resolve(LOCK)))
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
