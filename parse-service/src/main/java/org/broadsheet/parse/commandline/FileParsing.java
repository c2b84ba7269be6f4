package org.broadsheet.parse.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.parse.Parser;
import org.broadsheet.parse.document.IssueId;
import org.broadsheet.parse.document.ParseResult;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.wire.Json;
import org.broadsheet.parse.wire.PrintedIssue;
import org.broadsheet.parse.wire.PrintedRejection;

/** Parses files side by side and prints them in the order given; only a few results wait in memory at a time. */
final class FileParsing {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    /** So that one long file does not leave the other threads idle, and a long list of files does not fill the memory. */
    private static final int AHEAD = 4 * THREADS;

    private final CommandLine.Work work;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;

    /** One file's outcome, ready to print. */
    private sealed interface Outcome {
        record Printed(byte[] bytes) implements Outcome {}

        record Unreadable(String message) implements Outcome {}
    }

    FileParsing(CommandLine.Work work, InputStream in, OutputStream out, PrintStream err) {
        this.work = work;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException {
        int exitCode = 0;
        Deque<Future<Outcome>> waiting = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (String file : work.files()) {
                if (waiting.size() >= AHEAD) {
                    exitCode |= print(waiting.remove());
                }
                waiting.add(threads.submit(() -> outcome(file)));
            }
            while (!waiting.isEmpty()) {
                exitCode |= print(waiting.remove());
            }
        }
        return exitCode;
    }

    private int print(Future<Outcome> next) throws IOException {
        return switch (await(next)) {
            case Outcome.Printed printed -> {
                out.write(printed.bytes());
                yield 0;
            }
            case Outcome.Unreadable unreadable -> {
                err.println("deploy/parse: " + unreadable.message());
                yield 1;
            }
        };
    }

    private static Outcome await(Future<Outcome> next) {
        try {
            return next.get();
        } catch (ExecutionException fault) {
            return new Outcome.Unreadable("a fault in the parser, please report it: " + fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreadable("interrupted");
        }
    }

    private Outcome outcome(String file) {
        byte[] bytes;
        try {
            bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException missing) {
            return new Outcome.Unreadable(file + ": no such file");
        } catch (AccessDeniedException denied) {
            return new Outcome.Unreadable(file + ": permission denied");
        } catch (IOException fault) {
            String reason = Files.isDirectory(Path.of(file)) ? "is a directory" : fault.getMessage();
            return new Outcome.Unreadable(file + ": " + reason);
        }
        RawIssue raw = rawIssue(file, bytes);
        return new Outcome.Printed(work.explain() ? explanation(raw) : line(file, raw));
    }

    private RawIssue rawIssue(String file, byte[] bytes) {
        String chosen = work.mediaType();
        String mediaType = chosen != null ? chosen : mediaTypeOf(file);
        List<RawIssue.Page> pages = List.of(new RawIssue.Page(file, mediaType, bytes));
        return new RawIssue(IssueId.of(pages), pages, work.hints());
    }

    private static byte[] line(String file, RawIssue raw) {
        String source = Path.of(file).getFileName().toString();
        byte[] json = switch (Parser.parse(raw)) {
            case ParseResult.Parsed parsed -> Json.write(PrintedIssue.from(source, parsed.issue()));
            case ParseResult.Rejected rejected -> Json.write(PrintedRejection.from(source, rejected));
        };
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 1);
        line.writeBytes(json);
        line.write('\n');
        return line.toByteArray();
    }

    private static byte[] explanation(RawIssue raw) {
        return (String.join("\n", Parser.explain(raw)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String mediaTypeOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return "text/plain";
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".hocr")) {
            return "text/html";
        }
        return name.endsWith(".xml") ? "application/xml" : "text/markdown";
    }
}
