package org.broadsheet.stack.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.broadsheet.stack.StackException;
import org.broadsheet.stack.StackPart;

/** Starts a part again when it dies, and gives up when it dies three times in a minute. */
final class Watch implements Runnable {
    static final int DEATHS_ALLOWED = 3;
    static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int LOG_LINES = 20;

    private final StackPart part;
    private final Console console;
    private final BooleanSupplier stopping;
    private final Runnable giveUp;
    private final Deque<Long> deaths = new ArrayDeque<>();

    /** @param giveUp called once, from this thread, when the part can't be kept alive */
    Watch(StackPart part, Console console, BooleanSupplier stopping, Runnable giveUp) {
        this.part = part;
        this.console = console;
        this.stopping = stopping;
        this.giveUp = giveUp;
    }

    @Override
    public void run() {
        try {
            while (!stopping.getAsBoolean()) {
                Thread.sleep(GLANCE);
                if (!part.isAlive() && !stopping.getAsBoolean() && !revive()) {
                    giveUp.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean revive() {
        String ended = part.name() + " ended with code " + part.exitCode();
        if (tooMany()) {
            console.say(ended + ", the third time in a minute. Its last lines:");
            part.lastLogLines(LOG_LINES).forEach(line -> console.say("  | " + line));
            return false;
        }
        console.say(ended + ": starting it again (" + deaths.size() + " of " + DEATHS_ALLOWED + " in a minute)");
        long from = System.nanoTime();
        try {
            part.restart();
            console.say(part.name() + " is back after " + (System.nanoTime() - from) / 1_000_000 + " ms");
        } catch (StackException e) {
            console.say(part.name() + " did not come back: " + e.getMessage());
        }
        return true;
    }

    private boolean tooMany() {
        long now = System.nanoTime();
        deaths.add(now);
        deaths.removeIf(death -> now - death > WITHIN.toNanos());
        return deaths.size() >= DEATHS_ALLOWED;
    }
}
