package org.broadsheet.parse.commandline;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The plain {@code main} behind {@code deploy/parse}. Standard output carries nothing but the result; exit code 0: all
 * files were printed, 1: some file could not be read, 2: the command line is wrong.
 */
public final class ParseCommand {
    private static final String USAGE = """
            Usage: deploy/parse FILE...            one parsed issue per line (NDJSON); - reads standard input
                   deploy/parse --explain FILE...  why each block got its role
            Options: --newspaper SLUG --date YYYY-MM-DD --edition NAME --page N   what you know about every FILE
                     --type MEDIA-TYPE   instead of the one that the file's name says
            """;

    private ParseCommand() {}

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            int exitCode = run(
                    arguments,
                    System.in,
                    out,
                    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
            out.flush();
            System.exit(exitCode);
        }
    }

    /** Runs one command with the streams given and returns the exit code. */
    static int run(String[] arguments, InputStream in, OutputStream out, PrintStream err) throws IOException {
        return switch (CommandLine.read(arguments)) {
            case CommandLine.Refused refused -> {
                err.println("deploy/parse: " + refused.reason());
                err.print(USAGE);
                yield 2;
            }
            case CommandLine.Help ignored -> {
                out.write(USAGE.getBytes(StandardCharsets.UTF_8));
                yield 0;
            }
            case CommandLine.Work work -> new FileParsing(work, in, out, err).run();
        };
    }
}
