package org.broadsheet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Compares receipts with what the archive serves.
 *
 * @param receipts how many were given
 * @param lost pages with a receipt that the archive does not serve whole
 * @param doubled pages of which the archive serves something more than once
 */
public record Audit(int receipts, Set<MadeUpPage> lost, Set<MadeUpPage> doubled) {
    private static final int AT_ONCE = 8;

    public Audit {
        lost = Set.copyOf(lost);
        doubled = Set.copyOf(doubled);
    }

    public boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty();
    }

    @Override
    public String toString() {
        return receipts + " receipts; lost: " + some(lost) + "; doubled: " + some(doubled);
    }

    private static String some(Set<MadeUpPage> pages) {
        String first = pages.stream()
                .sorted(Comparator.comparing(MadeUpPage::number))
                .limit(5)
                .map(page -> Integer.toString(page.number()))
                .collect(Collectors.joining(", "));
        return pages.size() + (pages.isEmpty() ? "" : " (pages " + first + (pages.size() > 5 ? ", …)" : ")"));
    }

    /** Looks at once, and again at what is missing, until nothing is or patience ends. */
    public static Audit of(Map<MadeUpPage, Receipt> receipts, Reader reader, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<MadeUpPage, Receipt> missing = Map.copyOf(receipts);
        Set<MadeUpPage> doubled = ConcurrentHashMap.newKeySet();
        while (!missing.isEmpty()) {
            Map<MadeUpPage, Receipt> stillMissing = new ConcurrentHashMap<>();
            inParallel(missing, (page, receipt) -> {
                switch (look(page, receipt, reader)) {
                    case MISSING -> stillMissing.put(page, receipt);
                    case DOUBLED -> doubled.add(page);
                    case ONCE -> {}
                }
            });
            missing = stillMissing;
            if (System.nanoTime() > deadline) {
                break;
            }
            if (!missing.isEmpty()) {
                Thread.sleep(200);
            }
        }
        return new Audit(receipts.size(), missing.keySet(), doubled);
    }

    private enum Finding {
        MISSING,
        ONCE,
        DOUBLED
    }

    private static Finding look(MadeUpPage page, Receipt receipt, Reader reader) throws InterruptedException {
        if (!reader.state(receipt.issueId()).equals(Optional.of("parsed"))) {
            return Finding.MISSING;
        }
        Optional<JsonNode> day = reader.find("/api/newspapers/" + MadeUpPage.NEWSPAPER + "/issues/" + page.date());
        if (day.isEmpty()) {
            return Finding.MISSING;
        }
        List<String> headlines = new ArrayList<>();
        day.get().findValues("headline").forEach(headline -> headlines.add(headline.asText()));
        long once = headlines.stream().filter(page.headline()::equals).count();
        if (once == 0 || headlines.size() < MadeUpPage.ARTICLES) {
            return Finding.MISSING;
        }
        return once == 1 && headlines.size() == MadeUpPage.ARTICLES ? Finding.ONCE : Finding.DOUBLED;
    }

    private interface Look {
        void at(MadeUpPage page, Receipt receipt) throws InterruptedException;
    }

    private static void inParallel(Map<MadeUpPage, Receipt> receipts, Look look) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        for (Map.Entry<MadeUpPage, Receipt> receipt : receipts.entrySet()) {
            places.acquire();
            Thread.startVirtualThread(() -> {
                try {
                    look.at(receipt.getKey(), receipt.getValue());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            });
        }
        places.acquire(AT_ONCE);
    }
}
