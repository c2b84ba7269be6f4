package org.broadsheet.push;

import java.io.IOException;
import java.util.List;

/** Pushes page files to ingest: the whole client, without a library and without a build. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        List<PageFile> files;
        try {
            options = Options.of(arguments);
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            files = PageFile.below(options.paths());
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/push: " + e.getMessage() + " (--help says more)");
            System.exit(USAGE);
            return;
        }
        Progress progress = new Progress(files.size(), Boolean.getBoolean("broadsheet.terminal"));
        Thread interrupted = new Thread(() -> progress.summary(true));
        Runtime.getRuntime().addShutdownHook(interrupted);
        new Run(options, new Ingest(options, progress), progress).push(files);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        progress.summary(false);
        System.exit(progress.exitCode());
    }
}
