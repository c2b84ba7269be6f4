package org.broadsheet.stack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.broadsheet.stack.StackPart;

/** What the person at the terminal sees. Lines come from several threads, each whole. */
final class Console {
    private static final Duration NEWS_INTERVAL = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long began = System.nanoTime();
    private final Set<String> starting = new ConcurrentSkipListSet<>();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Seconds since this console was made. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Says how long the start of a part took. */
    <T extends StackPart> T started(String name, Supplier<T> start) {
        long from = System.nanoTime();
        starting.add(name);
        T part = start.get();
        starting.remove(name);
        say(String.format(Locale.ROOT, "  %-16s ready in %5.1f s", name, (System.nanoTime() - from) / 1e9));
        return part;
    }

    /** Names what is still starting, every few seconds, until interrupted. */
    void tellWhatIsStarting() {
        try {
            while (true) {
                Thread.sleep(NEWS_INTERVAL);
                if (!starting.isEmpty()) {
                    say(String.format(
                            Locale.ROOT, "  … %.0f s, still starting: %s", seconds(), String.join(", ", starting)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
