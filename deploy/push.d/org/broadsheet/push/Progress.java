package org.broadsheet.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is done and what is not: a bar on a terminal, a line now and then elsewhere, and the sum in the end. */
final class Progress {

    private static final int BAR = 30;
    private static final int INTERRUPTED = 130;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);

    private final int files;
    private final boolean terminal;
    private final Instant begun = Instant.now();
    private Instant shown = begun;
    private int pushed;
    private int there;
    private int refused;
    private int givenUp;
    private int waits;

    Progress(int files, boolean terminal) {
        this.files = files;
        this.terminal = terminal;
    }

    synchronized void done(PageFile file, Outcome outcome) {
        switch (outcome) {
            case Outcome.Pushed ignored -> pushed++;
            case Outcome.There ignored -> there++;
            case Outcome.Refused because -> {
                refused++;
                note("refused: " + file.path() + ": " + because.why());
            }
            case Outcome.GivenUp because -> {
                givenUp++;
                note("not delivered: " + file.path() + ": " + because.why());
            }
        }
        show();
    }

    synchronized void waiting(PageFile file, String why) {
        if (waits++ == 0) {
            note("waiting and trying again, beginning with " + file.path() + ": " + why);
        }
    }

    synchronized void note(String text) {
        System.err.println((terminal ? "\r\033[K" : "") + text);
    }

    synchronized void show() {
        Duration since = Duration.between(shown, Instant.now());
        if (since.compareTo(terminal ? BETWEEN_BARS : BETWEEN_LINES) < 0 && sum() < files) {
            return;
        }
        shown = Instant.now();
        int filled = files == 0 ? BAR : (int) ((long) BAR * sum() / files);
        String bar = "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
        String text = bar + sum() + "/" + files + "  " + counts();
        System.err.print(terminal ? "\r\033[K" + text : text + "\n");
        System.err.flush();
    }

    synchronized void summary(boolean interrupted) {
        double seconds = Math.max(0.001, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        System.err.printf(
                Locale.ROOT,
                "%s%d of %d files in %.1f s (%.0f a second): %s, %d waits%n",
                terminal ? "\n" : "",
                sum(),
                files,
                seconds,
                sum() / seconds,
                counts(),
                waits);
        if (interrupted) {
            System.err.println("interrupted: the same command goes on where this one stopped");
        }
    }

    synchronized int exitCode() {
        if (sum() < files) {
            return INTERRUPTED;
        }
        return refused > 0 ? 1 : givenUp > 0 ? 3 : 0;
    }

    private int sum() {
        return pushed + there + refused + givenUp;
    }

    private String counts() {
        return pushed + " pushed, " + there + " already there, " + refused + " refused, " + givenUp + " not delivered";
    }
}
