package org.broadsheet.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several scanners that push a range of made-up pages, each page until it has a receipt. */
public final class Load {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Scanner scanner;
    private final int last;
    private final AtomicInteger next;
    private final CountDownLatch finished;
    private final Map<MadeUpPage, Receipt> receipts = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable failure;

    private Load(Scanner scanner, int first, int last, int scanners) {
        this.scanner = scanner;
        this.last = last;
        this.next = new AtomicInteger(first);
        this.finished = new CountDownLatch(scanners);
    }

    /** Begins to push the pages from {@code first}, inclusive, to {@code last}, exclusive. */
    public static Load begin(Scanner scanner, int first, int last, int scanners) {
        Load load = new Load(scanner, first, last, scanners);
        for (int i = 0; i < scanners; i++) {
            Thread.startVirtualThread(load::pushAll);
        }
        return load;
    }

    /** The receipts so far. */
    public Map<MadeUpPage, Receipt> receipts() {
        return Map.copyOf(receipts);
    }

    /** Waits for this many receipts. */
    public void awaitReceipts(int count) throws InterruptedException {
        while (receipts.size() < count && finished.getCount() > 0) {
            Thread.sleep(10);
        }
        failIfFailed();
    }

    /** Waits until every page has its receipt. */
    public void awaitEnd() throws InterruptedException {
        finished.await();
        failIfFailed();
    }

    private void pushAll() {
        try {
            for (int number = next.getAndIncrement(); number < last; number = next.getAndIncrement()) {
                MadeUpPage page = new MadeUpPage(number);
                receipts.put(page, scanner.push(page.markdown(), PATIENCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError e) {
            failure = e;
        } finally {
            finished.countDown();
        }
    }

    private void failIfFailed() {
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }
}
