package org.broadsheet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.stack.StackException;
import org.broadsheet.stack.StackPart;
import org.broadsheet.stack.token.SigningKey;

/** The main class behind {@code deploy/run}. */
public final class Run {
    private static final List<String> ROLES = List.of("scanner", "reader", "curator", "operator");
    private static final Duration TOKEN_VALIDITY = Duration.ofDays(365);

    private final Console console = new Console(System.out);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);
    private final RunOptions options;

    private Run(RunOptions options) {
        this.options = options;
    }

    public static void main(String[] args) {
        try {
            new Run(RunOptions.read(Path.of(System.getProperty("broadsheet.root")), List.of(args))).untilStopped();
        } catch (StackException e) {
            System.err.println("deploy/run: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilStopped() throws InterruptedException {
        DataFolder data = DataFolder.take(options.data(), options.fresh());
        console.say("Broadsheet keeps its data in " + data.dir());
        SigningKey key = SigningKey.in(data.resolve("keys"));
        writeTokens(data.resolve("tokens"), key);
        Stack stack = new Stack(options, data, console, key);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        stack.start();
        printAddresses(stack, data);
        for (StackPart part : stack.parts()) {
            Thread.startVirtualThread(new Watch(part, console, stopping::get, end::countDown));
        }
        end.await();
        System.exit(1);
    }

    private void stop(Stack stack) {
        stopping.set(true);
        if (stack.parts().isEmpty()) {
            return;
        }
        console.say("Stopping");
        stack.stop();
    }

    private static void writeTokens(Path folder, SigningKey key) {
        try {
            Files.createDirectories(folder);
            for (String role : ROLES) {
                Path file = folder.resolve(role);
                Files.deleteIfExists(file);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, key.token("local-" + role, List.of(role), TOKEN_VALIDITY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printAddresses(Stack stack, DataFolder data) {
        console.say("");
        for (StackPart part : stack.parts()) {
            console.say(
                    String.format(Locale.ROOT, "  %-16s %5d MiB", part.name(), ResidentMemory.mebibytes(part.pid())));
        }
        console.say(String.format(Locale.ROOT, "%nReady after %.1f s. Ctrl-C stops everything.%n", console.seconds()));
        String archive = "http://127.0.0.1:" + stack.ports().services().archive();
        String ingest = "http://127.0.0.1:" + stack.ports().services().ingest();
        console.say("  read and search   " + archive + "/api/newspapers");
        console.say("  push issues       " + ingest + "/issues");
        console.say("  preview a parse   http://127.0.0.1:"
                + stack.ports().services().parse() + "/parse");
        console.say("  Kafka             127.0.0.1:" + stack.ports().kafka());
        console.say("  OpenSearch        http://127.0.0.1:" + stack.ports().openSearch());
        console.say("  logs              " + data.resolve("logs"));
        printTokens(data.resolve("tokens"));
        Path sample = options.root().resolve("deploy/samples/liaoyuan-2020-08-12.md");
        console.say("\nPush the sample page:\n");
        console.say("  curl -i -H 'Content-Type: text/markdown' -H \"Authorization: Bearer $(cat '"
                + data.resolve("tokens/scanner") + "')\" --data-binary '@" + sample + "' '" + ingest
                + "/issues?filename=liaoyuan-2020-08-12.md'");
        console.say("\nand read its articles:\n");
        console.say("  curl " + archive + "/api/newspapers/liaoyuanribao/issues/2020-08-12\n");
    }

    private void printTokens(Path folder) {
        try {
            for (String role : List.of("scanner", "curator")) {
                console.say("\nA " + role + "'s token (" + folder.resolve(role) + "):\n  "
                        + Files.readString(folder.resolve(role)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
