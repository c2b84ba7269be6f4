package org.broadsheet.ingest.refusal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a push was not taken.
 *
 * @param detail what is wrong with this push, where, and what to do
 * @param extras members of the problem document that a program may read: an offset, a limit, a parameter's name
 * @param retryAfter how long to wait before the same push can succeed; null where it never will
 */
public record Refusal(
        Reason reason,
        String detail,
        SequencedMap<String, Object> extras,
        @Nullable Duration retryAfter) {

    public Refusal {
        extras = new LinkedHashMap<>(extras);
    }

    public static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail, new LinkedHashMap<>(), null);
    }

    public Refusal with(String name, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new Refusal(reason, detail, more, retryAfter);
    }

    public Refusal after(Duration wait) {
        return new Refusal(reason, detail, extras, wait);
    }

    /** As it is said for one page among several. */
    public Refusal in(String page) {
        return page.isEmpty()
                ? this
                : new Refusal(reason, detail + " (in " + page + ")", extras, retryAfter).with("page", page);
    }

    public RefusedException thrown() {
        return new RefusedException(this);
    }

    /** The members of the problem document of RFC 9457, in their usual order. */
    public Map<String, Object> problem() {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("type", "https://broadsheet.org/problems/" + reason.code());
        members.put("title", reason.title());
        members.put("status", reason.status());
        members.put("detail", detail);
        members.putAll(extras);
        if (retryAfter != null) {
            members.put("retryAfterSeconds", retryAfterSeconds());
        }
        return members;
    }

    /** Whole seconds, at least one; 0 where waiting does not help. */
    public long retryAfterSeconds() {
        return retryAfter == null ? 0 : Math.max(1, retryAfter.toSeconds());
    }
}
