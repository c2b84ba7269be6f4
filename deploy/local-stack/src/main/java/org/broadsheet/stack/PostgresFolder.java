package org.broadsheet.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.stack.server.PostgresUnpacker;

/** A PostgreSQL's folder: {@code data}, {@code password} and {@code postgres.log}; made on first use, kept afterwards. */
record PostgresFolder(Path dir, Path binaries, String password) {
    static final String USER = "broadsheet";
    static final String DATABASE = "broadsheet";
    static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");
    private static final int NOBODY = 65534;

    /** Unpacks the binaries and initialises the data where that has not been done. */
    static PostgresFolder prepare(Path dir) {
        try {
            Path absolute = Files.createDirectories(dir.toAbsolutePath());
            PostgresFolder folder = new PostgresFolder(absolute, unpackedBinaries(absolute), password(absolute));
            if (!Files.exists(folder.data())) {
                folder.initialise();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return dir.resolve("data");
    }

    Path log() {
        return dir.resolve("postgres.log");
    }

    /** A program of PostgreSQL, which refuses to run as root: a user namespace, or user `nobody`, takes root away. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    hasUserNamespaces()
                            ? List.of("unshare", "--user")
                            : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        return command;
    }

    private void initialise() throws IOException {
        Path half = dir.resolve("data.new");
        deleteTree(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        giveToServer(half);
        Path passwordFile = dir.resolve("password");
        List<String> initdb = new ArrayList<>(command("initdb"));
        initdb.addAll(List.of("-D", half.toString(), "--username=" + USER, "--pwfile=" + passwordFile));
        initdb.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
        initdb.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync"));
        run(initdb, "");
        List<String> single = new ArrayList<>(command("postgres"));
        single.addAll(List.of("--single", "-D", half.toString(), "postgres"));
        run(single, "CREATE DATABASE " + DATABASE + "\n");
        Files.move(half, data());
    }

    private void run(List<String> command, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new StackException(command + " failed: see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while PostgreSQL's data was initialised", e);
        }
    }

    private static Path unpackedBinaries(Path dir) throws IOException {
        Path target = StackLibrary.folder().resolve("postgres");
        if (!Files.exists(target)) {
            List<String> arguments = List.of(target.toString());
            List<String> command = StackLibrary.javaCommand(
                    List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), PostgresUnpacker.class, arguments);
            new PostgresFolder(dir, target, "").run(command, "");
        }
        return target;
    }

    private static String password(Path dir) throws IOException {
        Path file = dir.resolve("password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            if (isRoot() && !hasUserNamespaces()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
            }
        }
        return Files.readString(file).strip();
    }

    private static void giveToServer(Path folder) throws IOException {
        if (isRoot() && !hasUserNamespaces()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean hasUserNamespaces() {
        return ChildProcess.run(List.of("unshare", "--user", "true"));
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
