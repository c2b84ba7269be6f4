package org.broadsheet.ingest.body;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.ingest.refusal.Reason;
import org.broadsheet.ingest.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Media types, in the form without parameters that an issue's id is made from. */
public final class PageType {

    public static final String MARKDOWN = "text/markdown";
    public static final String PLAIN = "text/plain";

    private PageType() {}

    /** The bare type of a Content-Type header; refuses a charset that is not UTF-8. */
    public static String bare(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            throw unsupported("The request has no Content-Type.").thrown();
        }
        String[] parts = contentType.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
            if (parameter.startsWith("charset=")
                    && !parameter.equals("charset=utf-8")
                    && !parameter.equals("charset=us-ascii")) {
                throw unsupported("Text is taken in UTF-8 only, not in " + parameter.substring(8) + ".")
                        .thrown();
            }
        }
        return parts[0].strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isPage(String mediaType) {
        return mediaType.equals(MARKDOWN) || mediaType.equals(PLAIN);
    }

    /** The type of a page file by its name's ending. */
    public static Optional<String> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return Optional.of(MARKDOWN);
        }
        return lower.endsWith(".txt") || lower.endsWith(".text") ? Optional.of(PLAIN) : Optional.empty();
    }

    public static Refusal unsupported(String detail) {
        return Refusal.of(Reason.UNSUPPORTED_TYPE, detail)
                .with("accepted", "text/markdown, text/plain, multipart/form-data, application/zip");
    }

    public static Refusal unsupportedBatch(String type) {
        return Refusal.of(Reason.UNSUPPORTED_TYPE, "A batch of type " + type + " is not taken.")
                .with("accepted", "application/zip, application/x-ndjson");
    }
}
