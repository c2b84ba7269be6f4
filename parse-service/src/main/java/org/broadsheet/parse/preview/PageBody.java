package org.broadsheet.parse.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.broadsheet.parse.document.RawIssue;
import org.broadsheet.parse.reading.Decoder;
import org.jspecify.annotations.Nullable;

/** Reads the one page that a request carries, within the limit, or says why not. */
final class PageBody {
    private static final List<String> TYPES = List.of("text/markdown", "text/plain");

    private PageBody() {}

    /**
     * @param contentType the header's value
     * @param encoding the header Content-Encoding, or null
     */
    static RawIssue.Page read(
            InputStream body, @Nullable String contentType, @Nullable String encoding, String name, long mostBytes) {
        String type = type(contentType);
        byte[] bytes;
        try (InputStream content = decoded(body, encoding)) {
            bytes = content.readNBytes(Math.toIntExact(mostBytes + 1));
        } catch (IOException fault) {
            throw new RefusedException(Refusal.BAD_ENCODING, "The content cannot be read: " + fault.getMessage());
        }
        if (bytes.length > mostBytes) {
            throw new RefusedException(
                    Refusal.TOO_LARGE,
                    "The page has more than " + mostBytes + " bytes. Send it in parts.",
                    Map.of("limitBytes", mostBytes));
        }
        if (bytes.length == 0) {
            throw new RefusedException(Refusal.EMPTY, "The request has no content. Send the page's text.");
        }
        OptionalInt fault = Decoder.firstBadByte(bytes);
        if (fault.isPresent()) {
            throw new RefusedException(
                    Refusal.NOT_UTF_8,
                    "The byte at offset " + fault.getAsInt() + " is not UTF-8. Convert the text and send it again.",
                    Map.of("offset", fault.getAsInt()));
        }
        return new RawIssue.Page(name, type, bytes);
    }

    private static String type(@Nullable String header) {
        String[] parts = String.valueOf(header).split(";");
        String type = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new RefusedException(
                    Refusal.UNSUPPORTED_TYPE, "The Content-Type is " + header + ". Send text/markdown or text/plain.");
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
            if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                throw new RefusedException(
                        Refusal.UNSUPPORTED_TYPE, "The Content-Type says " + parameter + ". Send UTF-8.");
            }
        }
        return type;
    }

    private static boolean isUtf8(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static InputStream decoded(InputStream body, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(body);
        }
        throw new RefusedException(
                Refusal.UNSUPPORTED_ENCODING, "The Content-Encoding is " + encoding + ". Send gzip or none.");
    }
}
