package org.broadsheet.push;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Pushes many files, a bounded number of them at once. */
final class Run {

    private final Options options;
    private final Ingest ingest;
    private final Progress progress;

    Run(Options options, Ingest ingest, Progress progress) {
        this.options = options;
        this.ingest = ingest;
        this.progress = progress;
    }

    void push(List<PageFile> files) throws InterruptedException {
        Semaphore places = new Semaphore(options.parallel());
        try (ExecutorService pushers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PageFile file : files) {
                places.acquire();
                pushers.submit(() -> {
                    try {
                        done(file, outcome(file));
                    } finally {
                        places.release();
                    }
                });
            }
            pushers.shutdown();
            while (!pushers.awaitTermination(1, TimeUnit.SECONDS)) {
                progress.show();
            }
        }
    }

    private Outcome outcome(PageFile file) {
        try {
            return ingest.push(file);
        } catch (IOException e) {
            return new Outcome.GivenUp("the file cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.GivenUp("interrupted");
        }
    }

    private void done(PageFile file, Outcome outcome) {
        if (outcome instanceof Outcome.Pushed pushed && options.receipts()) {
            synchronized (System.out) {
                System.out.println(pushed.receipt());
            }
        }
        progress.done(file, outcome);
    }
}
