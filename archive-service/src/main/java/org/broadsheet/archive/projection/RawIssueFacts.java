package org.broadsheet.archive.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is known about one raw issue when its state is made. */
record RawIssueFacts(
        String issueId,
        List<Push> pushes,
        @Nullable Reading reading,
        @Nullable Instant articlesSince) {

    RawIssueFacts {
        pushes = List.copyOf(pushes);
    }

    /**
     * Hints that came with bytes, or with a curator's request.
     *
     * @param requested a curator's: it wins over what scanners say and over what is printed
     */
    record Push(String eventId, Instant receivedAt, Map<String, String> hints, boolean requested) {
        static final Comparator<Push> ORDER =
                Comparator.comparing(Push::receivedAt).thenComparing(Push::eventId);

        Push {
            hints = Map.copyOf(hints);
        }
    }

    /** The reading that counts. */
    record Reading(
            String parseId,
            Instant receivedAt,
            boolean rejected,
            @Nullable String newspaper,
            @Nullable String title,
            @Nullable LocalDate date,
            @Nullable String edition,
            @Nullable String cn,
            @Nullable Integer issueNumber,
            @Nullable Integer pageCount,
            List<Integer> pages,
            boolean pagesCertain,
            int listed,
            int stored,
            int orphans) {
        Reading {
            pages = List.copyOf(pages);
        }
    }

    /** Later hints win where they are not empty; a curator's win over all. */
    Map<String, String> hints() {
        Map<String, String> merged = new TreeMap<>();
        List<Push> ordered = new ArrayList<>(pushes);
        ordered.sort(Comparator.comparing(Push::requested).thenComparing(Push.ORDER));
        for (Push push : ordered) {
            push.hints().forEach((name, value) -> {
                if (!value.isBlank()) {
                    merged.put(name, value);
                }
            });
        }
        return merged;
    }

    private Map<String, String> requestedHints() {
        return new RawIssueFacts(
                        issueId, pushes.stream().filter(Push::requested).toList(), null, null)
                .hints();
    }

    @Nullable
    Push newestPush() {
        return pushes.stream().filter(push -> !push.requested()).max(Push.ORDER).orElse(null);
    }

    Instant firstReceivedAt() {
        Instant first = pushes.stream()
                .filter(push -> !push.requested())
                .map(Push::receivedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return first == null ? receivedAt() : first;
    }

    Instant receivedAt() {
        Push newest = newestPush();
        if (newest != null) {
            return newest.receivedAt();
        }
        if (reading != null) {
            return reading.receivedAt();
        }
        return articlesSince == null ? Instant.EPOCH : articlesSince;
    }

    /** The slug before the register has had its say: a hint, else what the masthead's title gives. */
    @Nullable
    String readNewspaper() {
        String hinted = hints().get("newspaper");
        return hinted != null || reading == null ? hinted : reading.newspaper();
    }

    boolean newspaperIsHinted() {
        return hints().containsKey("newspaper");
    }

    @Nullable
    LocalDate date() {
        LocalDate requested = date(requestedHints().get("date"));
        if (requested != null) {
            return requested;
        }
        LocalDate read = reading == null ? null : reading.date();
        return read == null ? date(hints().get("date")) : read;
    }

    String edition() {
        String requested = requestedHints().get("edition");
        if (requested != null) {
            return requested;
        }
        String read = reading == null ? null : reading.edition();
        return read == null || read.isBlank() ? hints().getOrDefault("edition", "") : read;
    }

    List<Integer> pages() {
        if (reading != null && !reading.rejected()) {
            return reading.pages();
        }
        String hinted = hints().get("page");
        return hinted != null && hinted.matches("[1-9][0-9]{0,3}") ? List.of(Integer.valueOf(hinted)) : List.of();
    }

    String state(boolean placed) {
        if (reading == null || (!reading.rejected() && reading.stored() < reading.listed())) {
            return "received";
        }
        if (reading.rejected()) {
            return "rejected";
        }
        return placed ? "parsed" : "unidentified";
    }

    /** A hint that is no date is as good as none: what the page says stays. */
    private static @Nullable LocalDate date(@Nullable String hint) {
        if (hint == null || !hint.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(hint);
        } catch (java.time.DateTimeException fault) {
            return null;
        }
    }
}
