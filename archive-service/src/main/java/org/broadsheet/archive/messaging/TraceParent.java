package org.broadsheet.archive.messaging;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace contexts: passed on where valid, else made. */
public final class TraceParent {
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    public static String orNew(@Nullable String header) {
        return header != null && VALID.matcher(header).matches() ? header : made();
    }

    /** The 32 digits that find one push in every log. */
    public static String traceId(String traceParent) {
        return traceParent.substring(3, 35);
    }

    /** A generator of its own each time: none may be seeded into the image of a native executable. */
    private static String made() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String digits = HexFormat.of().formatHex(random);
        return "00-" + digits.substring(0, 32) + "-" + digits.substring(32) + "-01";
    }
}
