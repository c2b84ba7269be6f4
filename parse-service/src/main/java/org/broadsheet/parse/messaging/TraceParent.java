package org.broadsheet.parse.messaging;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context: passed on as it came, or made where none came that is valid.
 *
 * @param value the header {@code traceparent}
 */
public record TraceParent(String value) {
    public static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TraceParent of(@Nullable String header) {
        return header != null && VALID.matcher(header).matches() ? new TraceParent(header) : made();
    }

    private static TraceParent made() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String digits = HexFormat.of().formatHex(random);
        return new TraceParent("00-" + digits.substring(0, 32) + "-" + digits.substring(32) + "-01");
    }

    /** The 32 digits that find everything about one push in every log. */
    public String traceId() {
        return value.substring(3, 35);
    }
}
